import type { WeightedTerms } from './weigh.js';

/** Words that open or close a talk and say nothing of the matter. */
export const GREETING_TERMS = `hi, hii, hiii, hey, heya, hiya, hello, helo, helloo, hallo, yo, howdy, greetings, dear, dear all, dear team, dear sir, dear it, dear support, sir, madam, good morning, good afternoon, good evening, good day, morning, gm, afternoon, evening,
  how are you, how are you doing, hows it going, whats up, sup, there, all, team, everyone, folks, guys, support team, it team, it support, helpdesk, help desk, bot, anyone there, anybody there, is anyone there, is anybody there, hope you are well, i hope you are well, hope youre well, hope this finds you well, hope this message finds you well, nice to meet you, test, testing, ping,
  bonjour, hola, ciao, guten tag, guten morgen, moin, servus, salut, ola,
  你好, 您好, 妳好, 大家好, 哈囉, 哈嘍, 嗨, 嘿, 安安, 早安, 午安, 晚安, 早, 早上好, 下午好, 晚上好, 各位好, 各位, 在嗎, 在不在, 有人嗎, 有人在嗎, 請問有人在嗎, 請問, 不好意思, 打擾了, 打擾一下, 辛苦了, 啊, 呀, 喔, こんにちは, おはようございます, 안녕하세요`;

export const THANKS_TERMS = `thanks, thank you, thank u, thankyou, thanku, thx, thnx, tnx, tks, ty, tyvm, cheers, much appreciated, appreciated, appreciate it, i appreciate it, many thanks, thanks a lot, thanks a million, thanks so much, thank you so much, thank you very much, thanks in advance, thank you in advance, kind regards, best regards, regards, best, sincerely, br,
  well done, good job, great job, nice job, nice work, good work, great work, good bot, awesome, amazing, excellent, brilliant, fantastic, wonderful, perfect, great, cool, nice, lovely, super, superb, love it, you rock, you are the best, youre the best, youre awesome, you are awesome, so helpful, very helpful, that helped, that was helpful, kudos, bravo, great help, great support, great service,
  ok, okay, k, kk, okey, oki, alright, all right, got it, understood, noted, will do, sure, no problem, no worries, never mind, nevermind, nvm, all good, sounds good, bye, goodbye, good bye, bye bye, see you, see ya, have a nice day, have a good day, have a great day, have a nice weekend, have a good weekend, take care, good night, goodnight, later,
  merci, danke, vielen dank, gracias, muchas gracias, obrigado, obrigada, grazie, arigato,
  谢谢, 谢谢你, 多谢, 謝謝, 謝謝你, 謝謝您, 謝謝妳, 謝謝大家, 謝啦, 謝了, 謝囉, 多謝, 感謝, 感謝您, 感謝你, 感謝協助, 感謝幫忙, 感恩, 非常感謝, 十分感謝, 太感謝了, 謝謝幫忙, 謝謝協助, 謝謝您的協助, 謝謝你的幫忙, 太棒了, 太好了, 太讚了, 好棒, 很棒, 不錯, 還不錯, 讚, 讚啦, 做得好, 厲害, 真厲害, 太強了, 好的, 好喔, 好, 好哦, 好啊, 收到, 了解, 瞭解, 知道了, 明白, 明白了, 沒事了, 沒事, 不用了, 拜拜, 掰掰, 掰, 再見, 下次見, 辛苦你了, 辛苦您了, ありがとう, ありがとうございます, 감사합니다, 고마워요`;

/** Beginnings after which the rest of the clause is what somebody is thanked or praised for. */
export const PRAISE_OPENINGS = `thanks for, thank you for, thanks a lot for, thanks so much for, thank you so much for, thank you very much for, many thanks for, thanks again for, thanks to, thank you to, thx for, i appreciate, we appreciate, i love, i loved, love the, love your, love how, loving the, great job, well done, good job, nice work, kudos, impressed, im impressed, i am impressed, i like, i really like, really like, you saved, saved my day, saved me, this is great, this page is great, this is awesome, this is helpful, i am happy with, im happy with, so happy with, very happy with,
  謝謝你, 謝謝您, 感謝你, 感謝您, 謝謝幫, 感謝幫, 謝謝協助, 感謝協助, 多謝你, 我喜歡, 很喜歡`;

/** It is over; only where nothing in the clause denies it. */
export const SOLVED_TERMS = `it works again, it works now, it is working again, everything works, now it works, all works, works now, work now, working now, it works, works again, working again, works fine, works great, works perfectly, fixed, it is fixed, its fixed, solved, resolved, sorted, sorted out, problem solved, issue resolved, all set, back to normal, works like a charm, did the trick, that worked, it worked, done,
  可以了, 好了, 修好了, 解決了, 已解決, 已經解決, 沒問題了, 沒問題, 正常了, 恢復正常, 可以用了, 已經好了, 搞定, 搞定了, 成功了`;

export const ABOUT_THE_BOT_TERMS = `who are you, who r u, who is this, what are you, what is this, whats this, what is this bot, what is tierline, tierline, are you a bot, are you bot, are you a robot, are you human, are you a human, are you real, are you a real person, are you a person, are you an ai, are you ai, are you chatgpt, are you a machine, am i talking to, am i speaking to, am i chatting with, is this a bot, is this a robot, is this a human, is this a real person, is this automated, is this an ai, is this chatgpt,
  what can you do, what do you do, what can i ask, how can you help, how do you work, how does this bot work, how does this work, how do i use this, how do i use you, how to use this bot, whats your name, what is your name, your name, who made you, who built you, who created you, how old are you, what else can you do, what are you for, do you understand, do you speak, can you speak, which languages, what languages,
  ticket status, status of my ticket, check ticket, my ticket, my tickets, check my ticket, show my tickets, any update on my ticket, update on my ticket, list my tickets, status,
  你是誰, 妳是誰, 您是誰, 你是什麼, 你是機器人, 你是不是機器人, 你是人還是, 你是真人, 你是人嗎, 這是機器人, 這是什麼, 你會做什麼, 你能做什麼, 你可以做什麼, 你會什麼, 你叫什麼, 你的名字, 怎麼使用你, 怎麼用你, 這個怎麼用, 我在跟誰說話, 是真人嗎, 我的票證, 查詢進度, 案件進度, 處理進度, 我的案件, あなたは誰`;

export const PERSON_TERMS = `customer service, customer support, talk with someone, talk with a person, human, a human, human being, real person, a real person, real human, live person, live agent, real agent, agent please, live chat, customer representative, talk to a person, talk to someone, talk to somebody, talk to it, talk to support, speak to a person, speak to someone, speak to somebody, speak with someone, speak with a person, speak with somebody, speak to support, speak to the helpdesk, speak to it, get a person, get me a person, connect me, connect me to, contact support, contact it, contact the helpdesk, call me, call me back, callback, have someone call me, someone call me, put me through, hand me over, transfer me, escalate this, get me someone, need a person, want a person,
  真人, 真人客服, 人工客服, 轉人工, 轉真人, 找人, 跟人說話, 和人說話, 跟人講, 打電話給我, 聯絡 it, 連絡 it, 找專人, 找客服, 找工程師, 請專人, 請客服, 請工程師, 派工程師, 轉專人, 轉客服, 我要客服, 要客服`;

/** People of a support desk. Only by themselves these are a wish: an agent is a program as well. */
export const STAFF_TERMS = `agent, agents, operator, representative, technician, supervisor, engineer, consultant, support staff, 人工, 轉接, 客服, 客服人員, 專人, 回電, 工程師, 服務人員, 技術人員`;

const WISHES = ['talk to', 'talk with', 'speak to', 'speak with', 'chat to', 'chat with'];
const DEMANDS = ['transfer me to', 'connect me to', 'connect me with', 'get me', 'give me', 'send me'];
const STAFF = ['agent', 'operator', 'representative', 'technician', 'supervisor', 'engineer', 'consultant'];
const WHICH = ['', 'a', 'an', 'the', 'your', 'a live', 'a human', 'a real', 'a support', 'an it'];

/** As somebody asks for them: "let me speak with an agent". */
export const STAFF_WISHES = [...WISHES, ...DEMANDS]
  .flatMap((wish) => WHICH.flatMap((which) => STAFF.map((who) => `${wish} ${which} ${who}`)))
  .join(',');

/** 8 is never ours, whatever stands beside it; 6 is ours where it only tells of the moment; 4 is ours when more speaks for it. */
export const OFF_TOPIC_TERMS: WeightedTerms = {
  8: `search results, web results, casino, viagra, bitcoin, crypto, cryptocurrency, forex, seo, backlinks, followers, lottery, you have won, you won, click here, limited offer, special offer, free gift, gift card*, loan, loans, make money, earn money, work from home and earn, toll free, customer care number, customer service number, escort*, dating, office chair*, office key*, office door*, office light*, office lamp*, office plant*, office suppl*, office furniture, office window*, office move, medical certificate*, birth certificate*, marriage certificate*, certificate of employment, sick note*, vending machine*, coffee machine*, washing machine*, 在職證明, 離職證明, 診斷證明, 辦公椅, 販賣機, 咖啡機, cheap flights, phone number check whether, yahoo, yahoo mail, aol, gmail support, hotmail support, buy now, discount code, free trial,
    中獎, 貸款, 博弈, 投資群組, 賺錢, 加賴, 加 line 好友, 點擊連結領取`,
  6: `bike*, bicycle*, my car, car key*, house key*, rental car*, lamp*, light in, lights in, ceiling, chair, my chair, desk drawer, parental leave, maternity, paternity, expense form*, expense claim*, expense sheet*, travel expense*, invoice*, purchase order*, contract, insurance, stationery, business card*, wallet, neighbour*, neighbor*, my dog, my cat, water the plants, my train, catering, who won,
    電燈, 燈泡, 日光燈, 的燈, 員工證, 識別證, 椅子, 婚假, 產假, 陪產假, 育嬰, 勞保, 健保, 合約, 鑰匙, 錢包, 發票, 請款, 名片, 火車, 高鐵, 捷運, 公車, 腳踏車, 鄰居, 我的狗, 我的貓, 飲水機, 衛生紙, 文具,
    weather, forecast, pizza, lunch, dinner, breakfast, restaurant*, recipe*, cook, coffee, sandwich*, canteen, cafeteria, joke, jokes, riddle, poem, haiku, song, sing, movie*, football, soccer, basketball, baseball, cricket, match score, world cup, horoscope, stock price*, stock market, share price*, president, prime minister, capital of, population of, meaning of life, love me, marry me, girlfriend, boyfriend, translate, essay, homework, maths, math, taxes, tax return,
    payroll, pay slip*, payslip*, paycheck, salary, salaries, wage*, bonus, pay rise, vacation, vacation days, annual leave, sick leave, leave request, leave balance, days off, day off, public holiday*, pension, expense report*, expenses, reimburs*, travel booking, flight*, hotel, hr department, human resources, parking, car park, meeting room*, air conditioning, aircon, air conditioner, elevator, toilet, cleaning, plumber, light bulb, water cooler, fridge, desk chair, door badge, taxi, train ticket*, christmas, birthday, gym, what time is it, what day is it, lend me money,
    天氣, 氣象, 下雨, 午餐, 晚餐, 早餐, 便當, 餐廳, 咖啡, 珍奶, 飲料, 笑話, 講個笑話, 唱歌, 電影, 音樂, 足球, 棒球, 籃球, 星座, 股票, 股價, 總統, 作業, 翻譯, 薪水, 薪資, 薪資單, 發薪, 加薪, 年終, 獎金, 特休, 請假, 休假, 假單, 年假, 病假, 報帳, 報銷, 出差, 機票, 訂房, 停車, 停車位, 會議室, 冷氣, 電梯, 廁所, 打掃, 門禁, 生日, 聖誕, 聚餐, 團購, 披薩, 我愛你, 嫁給我, 現在幾點, 今天星期幾`,
  4: `printer*, print, printing, printout, toner, ink cartridge*, scanner*, scan a document, photocopier, copier, fax, projector, keyboard, mouse, mouse pad, docking station, headset, webcam, desk phone, landline, tv, television, playstation, xbox, game, games, netflix, spotify, facebook, instagram, tiktok, whatsapp, sap, oracle, salesforce, jira, photoshop,
    印表機, 列印, 影印機, 影印, 碳粉, 墨水, 掃描器, 投影機, 螢幕壞, 鍵盤, 滑鼠, 耳機, 電視, 遊戲, 桌上電話`,
};

/** Anger about something unnamed. */
export const INSULT_TERMS = `stupid, idiot, idiots, idiotic, useless, worthless, rubbish, garbage, trash, crap, crappy, shit, shitty, bullshit, fuck, fucking, damn, dumb, moron, morons, hate, hate you, hate this, sucks, suck, terrible, horrible, awful, ridiculous, pathetic, incompetent, joke of a, wtf, worst, shut up, screw you, go away, hell,   爛, 爛系統, 爛透, 垃圾, 廢物, 白痴, 白癡, 笨蛋, 智障, 靠北, 靠腰, 媽的, 幹, 屁, 什麼鬼, 搞什麼, 氣死, 受不了, 太誇張, 沒用`;

/** Anger at people, or at how one is treated. */
export const GRIEVANCE_TERMS = `fed up, sick of, tired of, sick and tired, had enough, disgrace, disgraceful, shame on you, shameful, waste of time, waste of money, lazy, clueless, is a joke, are a joke, what a joke, such a joke, clowns, done with you, so done with, outrageous, unacceptable, scandal, no idea what, thanks for nothing, nonsense, bunch of, treat us like, treating us like, treats us like, treat me like, treating me like, hopeless, piece of, furious, drop dead, bastard*, asshole*, arsehole*, jerk*, loser*, get lost, piss*,
  浪費時間, 受夠, 態度差, 態度很差, 態度有夠差, 態度超差, 離譜, 丟臉, 可恥, 無能, 擺爛, 去死, 滾, 滾開, 閉嘴, 混蛋, 王八蛋, 他媽, 三小, 火大, 不爽, 生氣, 太扯, 有夠扯, 敷衍`;

/** Something is wrong. */
export const FAULT_TERMS = `error*, err, fail*, fault*, faulty, wrong, broken, broke, breaks, bug, buggy, crash*, freez*, frozen, stuck, hang, hangs, hanging, loop, looping, loops, cannot, cant, can not, couldnt, could not, unable, wont, will not, wouldnt, would not, doesnt, does not, did not, isnt, is not, arent, are not, wasnt, havent, hasnt, has not, havent got, not, no longer, missing, lost, gone, disappear*, vanish*, stop*, denied, reject*, refus*, block*, forbidden, invalid, expired, not working, unavailable, timeout, times out, timed out, time out, slow, slowly, asks, asking, prompt*, reprompt*, repeats, repeatedly, over and over, forced, forces, forcibly, unexpected*, strange, weird, warning*, bought with a different, pending, spinning, blank, black screen, white screen, grey*, gray*, red, locked, lock, stolen, forgot*, forgotten, delet*, remov*, down, offline, disconnect*, outage, incompatible, unsupported, impossible, adverse, bypass*, leaked, spying, hacked, virus, malware, phish*, wiped, disabled, blue screen,
  無法, 不能, 不行, 不了, 不到, 不出, 不開, 不上, 不動, 沒辦法, 沒反應, 沒收到, 失敗, 錯誤, 壞, 壞掉, 壞了, 當機, 當掉, 卡住, 卡在, 閃退, 消失, 不見, 遺失, 被偷, 掉了, 拒絕, 封鎖, 擋, 過期, 異常, 警告, 逾時, 中斷, 斷線, 跳出, 跳掉, 重複, 忘記, 忘了, 鎖住, 被鎖, 鎖定, 黑屏, 黑畫面, 白畫面, 轉圈, 無效, 不符, 不穩, 很慢, 不明, 停止, 被停用, 怪怪的, 奇怪, 故障, 不正常, 不能用, 無法使用`;

/** Words that deny; with a thing they tell of a fault, of people they are a grievance. */
export const DENIAL_TERMS = `dont, do not, didnt, not, never, no, nothing, nobody, none, neither, without, keeps, keep, kept, complain*, complaints, again, still, only, ignored, ignores, bad,
  不, 沒, 不會, 沒有, 一直, 未`;

/** Something is wrong, it seems; people also thank for help with a problem. */
export const PLEA_TERMS = `problem*, issue*, trouble*, wait, waiting, fix, repair, 修, 修理, help, assist*, 問題, 怎麼辦, 求救, 幫忙, 協助, 幫我`;

/** Somebody wants or asks something. */
export const ASK_TERMS = `how, where, what, which, when, who, whats, hows, can i, can we, can you, could i, could you, may i, should i, do i, does it, is it, is there, are there, will, would, why, please, pls, need*, want*, would like, looking for, request*, require*, possible, mandatory, guide, instructions, steps, explain, tell me, show me, wondering, trying, try, tried, attempt*, like to, allow*, must, ensure, get, install*, set up, setup, enable, enrol*, enroll*, register, configure, reset, change, update, add, connect, entitled, new, order,
  如何, 怎麼, 怎樣, 哪裡, 哪邊, 什麼, 為什麼, 為何, 可以, 能不能, 可不可以, 是否, 嗎, 呢, 請, 想, 想要, 需要, 要, 希望, 申請, 設定, 安裝, 註冊, 加入, 更新, 重設, 教我`;

/** What somebody has in the hand. */
export const DEVICE_TERMS = `device*, phone*, smartphone*, mobile*, cell phone, tablet*, computer*, laptop*, notebook*, pc, pcs, workstation*, 手機, 裝置, 設備, 平板, 電腦, 筆電`;

/** Those who are behind the things; anger at them alone tells of no fault. */
export const ORGANISATION_TERMS = `service, system, intune, microsoft, admin, administrator*, organisation*, organization*, company, corporate, employer, group*, 系統, 公司`;

/** Other things that a desk for devices and work accounts looks after. */
export const THING_TERMS = `machine*, screen*, app, apps, application*, software, program*, account*, credential*, login, log in, log into, logon, logged, sign in, sign into, signin, signing in, signed in, password*, passcode*, pin, mfa, setting*, profile*, browser*, website*, site, page, link, button, icon, file*, folder*, internet, network, server*, office, office 365, office365, m365, teams, windows, azure, entra, aad, sharepoint, onedrive, word, excel, chrome, edge, safari, zoom, work account, user*, script*, registration, permission*, access, update*, setup, set up, install*, sync*, backup, message*, notification*, feature*, data, battery, storage, sim, esim, camera, bluetooth, usb, code, codes,
  帳號, 帳戶, 密碼, 登入, 登錄, 應用程式, 程式, 軟體, 網路, 螢幕, 設定, 瀏覽器, 網頁, 網站, 連結, 按鈕, 畫面, 檔案, 資料, 權限, 更新, 同步, 安裝, 註冊, 通知, 訊息, 伺服器, 認證, 電池, 相機, 藍牙, 代碼, 碼, app`;

/** Words without a matter of their own. */
export const FILLER_TERMS = `question, questions, a, an, the, i, im, ive, ill, id, me, my, mine, we, us, our, you, your, u, he, she, it, its, they, them, their, this, that, thats, these, those, here, there, is, am, are, was, were, be, been, being, has, have, had, having, do, does, did, done, doing, and, or, but, so, if, then, than, because, as, at, by, for, from, in, into, of, off, on, onto, out, over, to, up, with, about, after, before, since, just, really, very, much, more, most, some, any, all, every, each, also, too, else, now, today, yesterday, tomorrow, right, away, asap, urgent, urgently, immediately, soon, working, works, work, worked, thing, things, something, anything, everything, stuff, somehow, one, get, got, getting, go, goes, going, make, makes, let, lets, see, know, think, guess, sorry, hmm, um, uh, well, yes, yeah, yep, nope, maybe, oh, wow, omg, lol, haha, come, s, t, re, ve, or what, kind, sort, bit, little, big, lot, lots, everybody, someone, anyone, guys, team, sos, hey, having, facing, got, seems, like, me out, real, really, totally, completely, entirely, at all, anymore, any more, any, even, not, no, when, what, why, how, where, who, which, can, could, would, will, should, may, might, must, please, pls, plz,
  我, 你, 您, 他, 她, 它, 我們, 你們, 他們, 這, 那, 這個, 那個, 這裡, 那裡, 的, 了, 嗎, 呢, 吧, 啊, 喔, 是, 有, 在, 和, 跟, 與, 也, 都, 就, 很, 太, 真, 真的, 好, 又, 還, 再, 要, 會, 能, 可以, 請, 快, 快點, 現在, 今天, 昨天, 急, 很急, 緊急, 東西, 什麼, 怎麼, 為什麼, 怎樣, 到底, 根本, 完全, 全部, 有點, 一下, 一個, 個, 麻煩, 用, 使用, 被, 把, 給, 到, 讓, 對, 所以, 因為, 但, 但是, 可是, 如果, 然後, 拜託, 事, 事情, 人, 大家, 出, 出現, 遇到, 發生`;
