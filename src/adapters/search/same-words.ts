/** Several words for one thing, each line beginning with the one that stands for all. Two words are joined before they are read. */
const SAME = `
phone: smartphone, mobile, handset, cellphone, cell
computer: pc, laptop, notebook, desktop, machine, workstation, surface, thinkpad
tablet: ipad
signin: login, logon, logging, signing
setup: oobe
mail: email, mailbox, inbox, outlook
portal: companyportal, cp
licence: license, seat, subscription
password: credential
passcode: pin
wifi: wireless, wlan, ssid
certificate: cert
app: application, program, programme, software
remove: delete, uninstall, unenrol, unenroll
install: reinstall
company: employer, boss, organisation, organization, corporate, tenant
picture: photo, image
colleague: coworker, teammate
permission: privilege, right
allowed: permitted, authorised, authorized
enrol: enroll, enrolment, enrollment, register, registration, inroll
block: refuse, deny, reject, forbid
blocked: refused, denied, rejected, forbidden, prevented
restart: reboot
encrypt: encryption
see: view, watch, spy, monitor, track
windows: win10, win11
ask: prompt, request, demand
stuck: hang, freeze, frozen
crash: closes
copy: paste
`;

/** The word that stands for this one and those that mean the same. */
export const SAME_WORD: ReadonlyMap<string, string> = new Map(
  SAME.trim()
    .split('\n')
    .flatMap((line) => {
      const [first = '', others = ''] = line.split(': ');
      return others.split(', ').map((word): [string, string] => [word, first]);
    }),
);

/** Two words that are one, as they stand after {@link normalise}. */
const JOINED =
  /\b(?:(sign|log)[ -]?(?:in|on|ing in|ged in)|(set)[ -]up|(wi)[ -]fi|(e)-mail|(?:company |comp |intune )(portal)|(re)-(?=[a-z])|(work)[ -]profile)\b/g;

const JOINED_AS: Readonly<Record<string, string>> = {
  sign: 'signin',
  log: 'signin',
  set: 'setup',
  wi: 'wifi',
  e: 'mail',
  portal: 'portal',
  re: 're',
  work: 'workprofile',
};

export const join = (text: string): string =>
  text.replace(JOINED, (found: string, ...groups: unknown[]) => {
    const key = groups.find((group): group is string => typeof group === 'string' && group in JOINED_AS);
    return key === undefined ? found : (JOINED_AS[key] ?? found);
  });

/** Words that stand in every message and tell nothing. */
export const EMPTY_WORDS: ReadonlySet<string> = new Set(
  `a about after again all also although always am an and another any anybody anyone are as at be because been before being both but by
  can cant cannot could did didnt do does doesnt doing done dont else even ever every everybody everything for from get gets getting give
  go goes going got had has have havent he hello help her here hi his how i id if ill im in into is isnt it its itself ive just keep keeps
  know let like made make many me mean more most much must my need needs no nobody not nothing now of on ok once one only onto or our out
  over own please problem put really same say says she should since so some somebody someone something still such take tell than thank
  thanks that the their them then there these they thing this those to today too tried try trying until up us use used using very via want
  wants was way we well were what when where whether which while who why will with without wont work works working would yes yet you your
  yours error code message shows show showing shown issue fails fail failed failing failure happens happen cause`.split(
    /\s+/,
  ),
);

/** Characters that only bind Chinese words together. */
export const EMPTY_CHARACTERS = /[的了嗎呢吧啊喔我你您他她它是也都就很還在有和與及或說要請把被會能可以用這那個之]/;
