#!/usr/bin/env bash
# Makes the app registration that is the bot, or finds the one that is there, and lets Azure's managed identity sign in for
# it. No secret is made. Run it once before the deployment and once after; run again, it changes nothing.
#
#   register-app.sh                              before: prints the id that the deployment asks for
#   register-app.sh --trust PRINCIPAL_ID         after: PRINCIPAL_ID is the output identityPrincipalId of the deployment
#
#   --name NAME     how the registration is called (Tierline)
#   --app-id GUID   use this registration instead of looking for the name
#
# Needs: Azure CLI, signed in (az login) to the organisation's tenant as an Application Administrator.
set -euo pipefail

die() { printf '%s\n' "$*" >&2; exit 1; }
usage() { sed -n '2,/^set -/{/^set -/d;s/^# \{0,1\}//;p}' "$0"; }

name=Tierline app_id='' principal=''
while (($#)); do
  case $1 in
    --name) name=${2:?--name wants a name}; shift 2 ;;
    --app-id) app_id=${2:?--app-id wants a GUID}; shift 2 ;;
    --trust) principal=${2:?--trust wants the object id of the managed identity}; shift 2 ;;
    --help | -h) usage; exit 0 ;;
    *) usage >&2; die "There is no option $1." ;;
  esac
done

command -v az >/dev/null || die 'The Azure CLI (az) is not here. Use Azure Cloud Shell, or install it.'
tenant=$(az account show --query tenantId --output tsv) || die 'Sign in first: az login --tenant YOUR-TENANT'

find_app() {
  local found
  found=$(az ad app list --filter "displayName eq '${name//\'/\'\'}'" --query '[].appId' --output tsv)
  (($(printf '%s' "$found" | grep -c .) < 2)) || die "There are several registrations called $name. Say which: --app-id GUID"
  printf '%s' "$found"
}

if [[ -z $app_id ]]; then app_id=$(find_app); fi
if [[ -z $app_id ]]; then
  [[ -z $principal ]] || die "There is no registration called $name. Run this without --trust first."
  app_id=$(az ad app create --display-name "$name" --sign-in-audience AzureADMyOrg --query appId --output tsv)
  printf 'made the registration %s\n' "$name" >&2
fi
if ! az ad sp show --id "$app_id" --output none 2>/dev/null; then
  az ad sp create --id "$app_id" --output none
  printf 'made its service principal\n' >&2
fi

if [[ -n $principal ]]; then
  subject=$(az ad app federated-credential list --id "$app_id" --query "[?subject=='$principal'].name" --output tsv)
  if [[ -n $subject ]]; then
    printf 'it trusts that identity already\n' >&2
  else
    parameters=$(printf '{"name":"tierline-in-azure","issuer":"https://login.microsoftonline.com/%s/v2.0","subject":"%s","audiences":["api://AzureADTokenExchange"]}' "$tenant" "$principal")
    az ad app federated-credential create --id "$app_id" --parameters "$parameters" --output none
    printf 'it trusts that identity now\n' >&2
  fi
fi

printf 'MicrosoftAppId=%s\nMicrosoftAppTenantId=%s\n' "$app_id" "$tenant"
