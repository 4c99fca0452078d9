import type { enBridgeEnds } from './en-bridge-ends.js';

/** What Graph's end codes mean, within a sentence; `over` and `because` are the sentences. */
export const zhTwBridgeEnds: Readonly<Record<keyof typeof enBridgeEnds, string>> = {
  'bridge.end.endedByOther': '對方已結束通話',
  'bridge.end.conversationOver': '交談已結束',
  'bridge.end.removed': '通話中有人移除了 Bot，其他人可能仍在通話',
  'bridge.end.othersLeft': '其他人都已離開',
  'bridge.end.initiatorLeft': '發起人已離開',
  'bridge.end.oneLeft': '通話中只剩一人',
  'bridge.end.nobodyJoined': '在 Teams 等候的時間內沒有人加入',
  'bridge.end.noHost': '沒有可以擔任主持人的人在場',
  'bridge.end.roomClosed': '大廳或分組討論區已關閉',
  'bridge.end.byBot': 'Bot 已結束通話',
  'bridge.end.transferred': '通話已轉接',
  'bridge.end.phoneEnded': '電話另一端已掛斷',
  'bridge.end.keepAlive': 'Teams 太久沒有收到 Bot 的訊號，請管理員檢查程式是否曾停止',
  'bridge.end.unreachable': 'Teams 連不到任何裝置',
  'bridge.end.media': '無法建立語音連線',
  'bridge.end.noRoute': 'Teams 找不到可用的路由',
  'bridge.end.callingDisabled': '此人已停用私人通話，請管理員在 Teams 系統管理中心檢查通話原則',
  'bridge.end.declined': '來電被拒接',
  'bridge.end.busy': '正在另一個通話中',
  'bridge.end.cancelled': '通話已先結束',
  'bridge.ended.overBecause': '通話已結束：{meaning}。',
  'bridge.fallback.because': '情況：{meaning}。',
};
