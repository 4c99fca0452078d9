/** What an administrator is told of the health of the desk: what is wrong, why it matters, how to mend it. */
export const enHealth = {
  'health.check.settings': 'Settings',
  'health.check.plan': 'Support plan',
  'health.check.database': 'Database',
  'health.check.clock': 'Clock',
  'health.check.identity': 'Sign-in',
  'health.check.permissions': 'Permissions in Graph',
  'health.check.keys': 'Keys of Microsoft',
  'health.check.address': 'Public address',
  'health.check.calling': 'Group calls',
  'health.check.meetings': 'Meetings',
  'health.check.channels': 'Channels of the tiers',
  'health.check.people': 'People of the plan',
  'health.check.onCall': 'On call',
  'health.check.app': 'The app at staff',

  'health.why.settings': 'With settings that cannot be used the desk does not start.',
  'health.why.plan':
    'The plan decides who helps whom; without one the desk is not ready, and a wrong edit is not in force.',
  'health.why.database': 'Everything that the desk knows is in it; without it nothing is answered.',
  'health.why.clock': 'Tokens carry times: with a clock that is wrong good ones are refused and targets are missed.',
  'health.why.identity': 'Without a token the desk can neither write in Teams nor ask Graph.',
  'health.why.permissions': 'Graph does only what was granted, and what was granted without need can be misused.',
  'health.why.keys': 'What comes in is believed only when its signature can be checked.',
  'health.why.address': 'Teams delivers messages there, and Graph tells there what becomes of a call.',
  'health.why.calling': 'Without group calls a bridge is a meeting or a link that everybody has to open by hand.',
  'health.why.meetings': 'Where nobody can be called, the plan wants a meeting; without it people get a link.',
  'health.why.channels': 'A tier without a channel sees no ticket; they wait until it has one.',
  'health.why.people': 'Whoever is not found has no rights and is called to nothing.',
  'health.why.onCall': 'A bridge rings the people on call; a place without a person is a tier that does not come.',
  'health.why.app': 'The desk can write to a person in private only when they have the app.',

  'health.setting.what': '{key}: {problem}',
  'health.setting.mend': '{remedy} All settings stand in .env.example.',
  'health.noBot.what': 'MicrosoftAppId is not set: this is a rehearsal, and nothing in Teams reaches it.',
  'health.noBot.mend':
    'Run this where the desk runs, with its settings: node --env-file=.env dist/cli/main.js doctor, or in the shell of the app in Azure.',
  'health.planUnread.what': 'The plan {file} cannot be read: {why}',
  'health.planUnread.mend': 'Let SUPPORT_PLAN name the file, and let the account that the desk runs under read it.',
  'health.planWrong.what': '{where}: {why}',
  'health.planWrong.mend': 'Mend that line; tierline plan check tells when all is well.',
  'health.planEdit.what': 'The last edit of the plan is not in force: {why}',
  'health.planEdit.mend': 'Mend that line and save or upload the plan again; until then the version before holds.',
  'health.databaseSilent.what': 'The database does not answer: {why}',
  'health.databaseSilent.mend':
    'Check DATABASE_URL (host, port, name, login) and whether the server lets this machine in; for the embedded database, whether DATA_DIR is whole.',
  'health.databaseNewer.what': 'A newer version changed the database: {why}',
  'health.databaseNewer.mend':
    'Run that version again, or restore the backup from before it; docs/upgrade.md says how.',
  'health.folderHeld.what': 'Another process has {folder} open and does not say that it is a desk.',
  'health.folderHeld.mend':
    'Stop the other process, or give this one a DATA_DIR of its own. If it is a desk, run this under the same account.',
  'health.folderClosed.what': 'The folder {folder} cannot be written to: {why}',
  'health.folderClosed.mend':
    'Give the account that the desk runs under the right to write there, or let DATA_DIR name another folder.',
  'health.folderRemote.what': '{folder} lies on a network drive, where a lock holds for one machine alone.',
  'health.folderRemote.mend': 'Use PostgreSQL (DATABASE_URL), or a DATA_DIR on a disk of this machine.',
  'health.clockOff.what':
    'The clock of this machine is {seconds} s {direction, select, ahead {ahead of} other {behind}} that of Microsoft.',
  'health.clockOff.mend': 'Let the machine set its clock by NTP; a container has the clock of its host.',
  'health.clockUnseen.what': 'Nobody answered who could have told the time.',
  'health.clockUnseen.mend': 'Mend what does not answer, then look again.',
  'health.loginSilent.what': 'The sign-in of Microsoft does not answer: {why}',
  'health.loginSilent.mend':
    'Let this machine reach login.microsoftonline.com by https (proxy, firewall, DNS); with CLOUD=custom check CLOUD_LOGIN_URL.',
  'health.tenantUnknown.what': 'Entra does not know the tenant: {why}',
  'health.tenantUnknown.mend':
    'Set MicrosoftAppTenantId to the directory (tenant) id on the overview page of the app registration.',
  'health.appUnknown.what': 'The tenant has no such app registration: {why}',
  'health.appUnknown.mend':
    'Set MicrosoftAppId to the application (client) id of the registration, and check that MicrosoftAppTenantId is its tenant.',
  'health.secretWrong.what': 'Entra refuses the client secret: {why}',
  'health.secretWrong.mend':
    'Set MicrosoftAppPassword to the value of a secret, not to its id; a new one: az ad app credential reset --id MicrosoftAppId.',
  'health.secretExpired.what': 'The client secret has expired: {why}',
  'health.secretExpired.mend':
    'Make a new one (az ad app credential reset --id MicrosoftAppId), set MicrosoftAppPassword, restart the desk.',
  'health.tokenRefused.what': 'Entra gives no token: {why}',
  'health.tokenRefused.mend':
    'Look the AADSTS number up at login.microsoftonline.com/error; for a federated identity check issuer, subject and audience of the credential.',
  'health.permissionsUnseen.what': 'Without a token it cannot be seen what was granted.',
  'health.permissionsUnseen.mend': 'Mend the sign-in, then look again.',
  'health.roleMissing.what': 'The permission {role} is not granted ({feature}). Without it: {without}.',
  'health.roleMissing.mend':
    'Grant it with consent: tierline permissions --lines | deploymentTemplates/grant-permissions.sh --app-id MicrosoftAppId. A token that was given out before lasts for up to a day.',
  'health.roleUnused.what': 'The permission {role} is granted, and nothing in the plan uses it.',
  'health.roleUnused.mend':
    'Take it away: tierline permissions --lines | deploymentTemplates/grant-permissions.sh --app-id MicrosoftAppId.',
  'health.graphSilent.what': 'Graph does not answer: {why}',
  'health.graphSilent.mend':
    'Let this machine reach graph.microsoft.com by https (proxy, firewall, DNS); with CLOUD=custom check CLOUD_GRAPH_URL.',
  'health.keysSilent.what':
    'The keys that {signer, select, bot {activities} other {call notifications}} are signed with cannot be had: {url}: {why}',
  'health.keysSilent.mend': 'Let this machine reach that address by https (proxy, firewall, DNS).',
  'health.keysWrong.what':
    'What is at {url} does not lead to the keys that {signer, select, bot {activities} other {call notifications}} are signed with: {why}',
  'health.keysWrong.mend':
    'Check CLOUD and the CLOUD_ addresses; a proxy that answers in place of Microsoft has to let this address pass.',
  'health.addressMissing.what': 'PUBLIC_URL is not set: Graph cannot tell what becomes of a call, so none is made.',
  'health.addressMissing.mend': 'Set PUBLIC_URL to the https address under which Microsoft reaches the desk.',
  'health.addressSilent.what': 'Nothing answers at {url}: {why}',
  'health.addressSilent.mend':
    'Start the desk, and check name, certificate and port of whatever stands in front of it. Where the network lets nobody out and in again, look from outside.',
  'health.addressOther.what': '{url} answers {status}, which no desk does.',
  'health.addressOther.mend':
    'Let PUBLIC_URL lead to the desk: whatever stands in front of it has to pass /api/messages and /api/calls on as they are.',
  'health.addressOpen.what': '{url} answers {status} to somebody without a token.',
  'health.addressOpen.mend':
    'That is not this program: find out what stands in front of the desk and answers in its place.',
  'health.notReady.what': 'The desk at {url} runs and is not ready: {why}',
  'health.notReady.mend': 'Mend the plan or the database; /readyz tells when it is ready.',
  'health.callingOff.what': 'The last group call was refused with 7503: calling is not switched on for the bot.',
  'health.callingOff.mend':
    'In the Azure Bot: Channels, Microsoft Teams, Calling: switch it on, with PUBLIC_URL/api/calls as the webhook. Then open a bridge on a test ticket.',
  'health.callRefused.what': 'The last group call was refused: {why}',
  'health.callRefused.mend': 'The card of that bridge says what to do; after that open a bridge on a test ticket.',
  'health.callingUnseen.what':
    'Whether calling is switched on for the bot shows only when a call is made, and none was made in 30 days.',
  'health.callingUnseen.mend':
    'Look at the Azure Bot: Channels, Microsoft Teams, Calling. Then open a bridge on a test ticket and answer it.',
  'health.policyMissing.what': 'No application access policy lets the bot make a meeting for {who}.',
  'health.policyMissing.mend':
    'A Teams administrator, in PowerShell: New-CsApplicationAccessPolicy -Identity Tierline -AppIds MicrosoftAppId, then Grant-CsApplicationAccessPolicy -PolicyName Tierline -Global. It takes up to half an hour.',
  'health.meetingRefused.what': 'Graph makes no meeting for {who}: {why}',
  'health.meetingRefused.mend': 'Check that this person may hold meetings in Teams (licence and meeting policy).',
  'health.meetingsUnseen.what': 'Whether the bot may make meetings could not be tried.',
  'health.meetingsUnseen.mend':
    'It takes a token with OnlineMeetings.ReadWrite.All and somebody on a rota; in PowerShell: Get-CsApplicationAccessPolicy.',
  'health.channelUnbound.what': 'Tier {tier} ({name}) has no channel.',
  'health.channelUnbound.mend': 'Write in its channel: @Tierline this is tier {tier}',
  'health.channelNotMet.what': 'The bot has not met the channel that the plan names for tier {tier} ({name}).',
  'health.channelNotMet.mend': 'Add the app to the team of that channel, and mention @Tierline in it once.',
  'health.channelGone.what':
    'The channel {channel} of tier {tier} ({name}) was deleted, or the app was removed from its team.',
  'health.channelGone.mend':
    'Restore it or add the app again, or write in another channel: @Tierline this is tier {tier}',
  'health.channelsUnseen.what':
    'The records of the desk cannot be read from here: channels, people, on call and the app were not looked at.',
  'health.channelsUnseen.mend':
    'Start the desk and look again where it runs, or write to it in Teams: @Tierline health',
  'health.personUnknown.what': '{name} of the plan is nobody whom Teams or Graph knows.',
  'health.personUnknown.mend': 'Write the user principal name as Entra has it, and add the person to the team.',
  'health.rotaEmpty.what': 'Nobody on the rota of tier {tier} ({name}) can be rung now.',
  'health.rotaEmpty.mend':
    'Name somebody: @Tierline on call tier {tier}: name until Friday; and mend the rota of the plan.',
  'health.rotaHole.what':
    '{who} stands on the rota of tier {tier} ({name}) and cannot be rung: nobody known, or not of the tier.',
  'health.rotaHole.mend': 'Mend the name in onCall of the plan, or add the person to the members of the tier.',
  'health.withoutApp.what':
    '{count, plural, one {One of the staff does} other {# of the staff do}} not have the app: {names}',
  'health.withoutApp.mend':
    'Teams admin centre: Setup policies, Installed apps, add Tierline for the staff. It reaches people within a day.',

  'health.title': 'Health of Tierline',
  'health.summary':
    '{errors, plural, =0 {{warnings, plural, =0 {All is well.} one {It works; one thing needs attention.} other {It works; # things need attention.}}} one {One thing does not work.} other {# things do not work.}}',
  'health.level.error': 'Does not work',
  'health.level.warning': 'Needs attention',
  'health.level.unseen': 'Cannot be seen from here',
  'health.level.ok': 'Well',
  'health.mend': 'To mend it: {mend}',
  'health.more': '{n, plural, one {One more; } other {# more; }}tierline doctor lists all.',
  'say.healthLooking': 'I am looking. It takes a few seconds.',
} as const;
