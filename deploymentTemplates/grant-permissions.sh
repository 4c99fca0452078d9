#!/usr/bin/env bash
# Gives the app the application permissions in Microsoft Graph that the support plan needs, and takes away those that it no
# longer needs. Both with admin consent, one by one, each with its reason. Run again, it changes nothing.
#
#   npx tierline permissions --lines | deploymentTemplates/grant-permissions.sh --app-id GUID
#   deploymentTemplates/grant-permissions.sh --app-id GUID --from FILE       lines that were written elsewhere
#
#   --dry-run      only say what would be done
#   --keep         take nothing away
#   --remove-all   take away everything of Tierline's, before it is uninstalled
#
# Needs: Azure CLI, signed in (az login) to the organisation's tenant as a Privileged Role Administrator.
set -euo pipefail

die() { printf '%s\n' "$*" >&2; exit 1; }
usage() { sed -n '2,/^set -/{/^set -/d;s/^# \{0,1\}//;p}' "$0"; }

GRAPH_APP=00000003-0000-0000-c000-000000000000
app_id='' from=- dry='' keep='' remove_all=''
while (($#)); do
  case $1 in
    --app-id) app_id=${2:?--app-id wants a GUID}; shift 2 ;;
    --from) from=${2:?--from wants a file}; shift 2 ;;
    --dry-run) dry=yes; shift ;;
    --keep) keep=yes; shift ;;
    --remove-all) remove_all=yes; shift ;;
    --help | -h) usage; exit 0 ;;
    *) usage >&2; die "There is no option $1." ;;
  esac
done
[[ -n $app_id ]] || { usage >&2; die 'Say which app: --app-id GUID'; }
[[ $from != - || ! -t 0 ]] || { usage >&2; die 'Nothing to read: pipe "tierline permissions --lines" into this.'; }

# Read before anything is done: a plan that is wrong must not cost the app what it has.
lines=$(cat -- "$from")
grep -q $'^grant\t' <<<"$lines" || die 'These are not the lines of "tierline permissions --lines"; nothing was changed.'

command -v az >/dev/null || die 'The Azure CLI (az) is not here. Use Azure Cloud Shell, or install it.'
graph=$(az cloud show --query endpoints.microsoftGraphResourceId --output tsv) || die 'Sign in first: az login --tenant YOUR-TENANT'
graph=${graph%/}
principal=$(az ad sp show --id "$app_id" --query id --output tsv) || die "There is no app $app_id in this tenant. Run register-app.sh first."
resource=$(az ad sp show --id "$GRAPH_APP" --query id --output tsv)
assignments="$graph/v1.0/servicePrincipals/$principal/appRoleAssignments"
held=$(az rest --method GET --url "$assignments?\$top=999" --query "value[?resourceId=='$resource'].[appRoleId, id]" --output tsv)

failed=0
held_as() { awk -v role="$1" '$1 == role { print $2; exit }' <<<"$held"; }

grant() { # role id, role, reason
  if [[ -n $(held_as "$1") ]]; then printf '  has       %-40s %s\n' "$2" "$3"; return; fi
  printf '  grant     %-40s %s\n' "$2" "$3"
  [[ -z $dry ]] || return 0
  az rest --method POST --url "$assignments" --headers Content-Type=application/json --output none \
    --body "{\"principalId\":\"$principal\",\"resourceId\":\"$resource\",\"appRoleId\":\"$1\"}" || failed=1
}

remove() { # role id, role, reason
  local assignment
  assignment=$(held_as "$1")
  [[ -n $assignment ]] || return 0
  if [[ -n $keep ]]; then printf '  not used  %-40s %s\n' "$2" "$3"; return; fi
  printf '  remove    %-40s %s\n' "$2" "$3"
  [[ -z $dry ]] || return 0
  az rest --method DELETE --url "$assignments/$assignment" --output none || failed=1
}

known='' policy=''
while IFS=$'\t' read -r what id role reason; do
  case $what in
    grant) known+=" $id"; if [[ -n $remove_all ]]; then remove "$id" "$role" 'is uninstalled'; else grant "$id" "$role" "$reason"; fi ;;
    remove) known+=" $id"; remove "$id" "$role" "$reason" ;;
    policy) policy=yes ;;
  esac
done <<<"$lines"

while read -r id _; do
  [[ -z $id || $known == *" $id"* ]] || printf '  unknown   %-40s not of Tierline, left as it is\n' "$id"
done <<<"$held"

if [[ -n $policy && -z $remove_all ]]; then
  cat <<END

One step is Teams' own. A Teams administrator runs it in PowerShell (module MicrosoftTeams); it takes up to 30 minutes:
  Connect-MicrosoftTeams
  New-CsApplicationAccessPolicy -Identity Tierline -AppIds "$app_id" -Description "Meetings of the bridge"
  Grant-CsApplicationAccessPolicy -PolicyName Tierline -Identity ana@contoso.example    for each person on call
END
fi
((failed == 0)) || die 'Some of it was refused: see above. A Privileged Role Administrator may do it; what was done stays done.'
[[ -n $dry ]] || printf '\nDone. The app sees new permissions with its next token: after an hour or so, or after a restart.\n'
