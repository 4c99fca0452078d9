/** Six people in three tiers; what somebody writes is read after a moment. */
export const TORTURE_PLAN = `version: 1
organisation:
  name: Contoso
  languages: [en]
  timeZone: Asia/Taipei
  admins: [ida@contoso.example]
intake: { gather: 1s }
tiers:
  - { tier: 1, name: Service desk, members: [ana@contoso.example, bo@contoso.example], lead: ana@contoso.example }
  - { tier: 2, name: Support team, members: [cho@contoso.example, dan@contoso.example], lead: cho@contoso.example }
  - { tier: 3, name: MDM team, members: [eve@contoso.example, fay@contoso.example], lead: eve@contoso.example }
`;
