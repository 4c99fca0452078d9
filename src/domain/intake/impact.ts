import type { Impact } from '../support-plan.js';
import { findTerms, indexTerms, listTerms } from './terms.js';

/** `null` hides the shorter terms inside: the "IT team" is not a team in trouble. */
const IMPACT_TERMS: readonly (readonly [impact: Impact | null, list: string])[] = [
  [
    'many',
    `everyone, everybody, every user, every one of us, all users, all of us, all our, all staff, all employees, all colleagues, all devices, all iphones, all ipads, all android*, all phones, all laptops, all pcs, all computers, all machines, all clients, all the users, all the devices, all the phones,
    whole company, entire company, whole organi*, entire organi*, whole office, entire office, whole site, entire site, whole school, company wide, organization wide, org wide, hundreds, dozens, thousands, many users, many people, many devices, many of us, many colleagues, lots of users, lots of people, multiple users, multiple people, multiple devices, multiple sites, numerous users, most users, most of our users, vast majority,
    nobody can, no one can, noone can, none of us, none of our, nobody is able, no one is able, no user can, affects everyone, our users, all new users, all new starters, fleet, all departments,
    大家, 所有人, 每個人, 全公司, 整間公司, 整個公司, 所有使用者, 所有同事, 所有員工, 所有裝置, 所有手機, 所有電腦, 很多人, 許多人, 好多人, 很多同事, 許多同事, 很多使用者, 許多使用者, 多人, 多位, 多名, 多台, 沒有人能, 沒人能, 沒有人可以, 沒人可以, 全部的人, 全部人, 各部門`,
  ],
  [
    'team',
    `my team, our team, whole team, entire team, the whole team, all of my team, my department, our department, whole department, entire department, the department, my colleagues, our colleagues, colleagues, coworkers, co workers, several of us, some of us, a few of us, few of us, two of us, three of us, four of us, five of us, both of us, several users, several people, several devices, some users, some people, some colleagues, a few users, a few people, a few colleagues, a few devices, several colleagues, of a coworker, of a colleague, me and my colleague, and my colleague, and my coworker, so does my colleague, my group, our group, our office, my unit, same for my colleague*, same problem for my,
    整個部門, 全部門, 我們部門, 部門, 整個團隊, 我們團隊, 團隊, 我們組, 整組, 同組, 我們這組, 同事們, 幾位同事, 幾個同事, 其他同事, 同事也, 我和同事, 我跟同事, 我們幾個, 有些人, 一些人, 有些使用者, 部分使用者, 幾台, 幾支`,
  ],
  [
    null,
    `support team, it team, your team, mdm team, service team, microsoft teams, hi everyone, hello everyone, hi all, dear all, hi everybody, hey everyone, thanks everyone, morning everyone, 大家好, 謝謝大家, 支援團隊, 團隊網站`,
  ],
  [
    'me',
    `my, i, me, mine, im, ive, only me, just me, one user, a user, one person, a single user, one specific user, the user, user, 我, 我的, 只有我, 本人, 一位使用者, 使用者`,
  ],
];

const RANK: Readonly<Record<Impact, number>> = { me: 1, team: 2, many: 3 };
const TERMS = indexTerms(
  IMPACT_TERMS.flatMap(([impact, list]) => listTerms(list).map((term) => [term, impact] as const)),
);

/** From so many on it is no longer a handful. */
const MANY = 10;
const HEADS =
  /(?<![\d.,:/-])(\d{1,6}) (?:of (?:our|my|the) )?(?:more |other |new )?(?:users|people|persons|employees|staff|colleagues|devices|phones|iphones|ipads|tablets|laptops|computers|pcs|machines|students|nurses|drivers)\b|(?<![\d.,:/-])(\d{1,6}) ?(?:多)?(?:位|個人|人|名|台|支)(?!機)/g;

const counted = (text: string): readonly { readonly impact: Impact; readonly seen: string }[] =>
  [...text.matchAll(HEADS)].flatMap(([seen, heads, headsInChinese]) => {
    const number = Number(heads ?? headsInChinese);
    if (number < 2) return [];
    return [{ impact: number >= MANY ? ('many' as const) : ('team' as const), seen }];
  });

/** How many people a normalised text speaks of, with the words that say so; the widest counts. `null` when it does not say. */
export const findImpact = (
  text: string,
  tokens: readonly string[],
): { readonly impact: Impact; readonly seen: string } | null => {
  const named = findTerms(tokens, TERMS).flatMap(({ term, meaning }) =>
    meaning === null ? [] : [{ impact: meaning, seen: term }],
  );
  const [widest] = [...counted(text), ...named].sort((one, other) => RANK[other.impact] - RANK[one.impact]);
  return widest ?? null;
};
