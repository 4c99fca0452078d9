/** What each permission in Graph is for and what is missing without it, beside the English words in `domain/app-roles.ts`. */
export const zhTwRoles: Readonly<Record<string, { readonly feature: string; readonly without: string }>> = {
  'User.Read.All': { feature: '人員', without: '只能從團隊名冊找人，依部門的規則對任何人都不成立' },
  'GroupMember.Read.All': { feature: 'Entra 群組', without: '以群組指定的層與階段中沒有任何人' },
  'DeviceManagementManagedDevices.Read.All': {
    feature: '裝置資訊',
    without: '卡片會說明缺少這項資訊，以及需要哪個權限',
  },
  'ServiceHealth.Read.All': { feature: '服務健康情況', without: '卡片會說明缺少這項資訊，以及需要哪個權限' },
  'Calls.InitiateGroupCall.All': { feature: '聯合通話', without: '不會撥打，改用會議或連結' },
  'Calls.Initiate.All': { feature: '聯合通話', without: '通話最多 45 分鐘，且要等 Teams 移除機器人才會離開' },
  'Presence.Read.All': { feature: '聯合通話', without: '只依輪值表決定先呼叫誰' },
  'OnlineMeetings.ReadWrite.All': { feature: '聯合通話：會議', without: '無法通話時只有連結，沒有會議' },
};
