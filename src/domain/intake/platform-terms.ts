import type { Platform } from '../support-plan.js';
import type { WeightedTerms } from './weigh.js';

/**
 * Words that name a platform: 6 says so, 3 belongs to one platform only, 1 is a hint.
 */
export const PLATFORM_TERMS: Readonly<Record<Exclude<Platform, 'unknown'>, WeightedTerms>> = {
  ios: {
    6: `iphone*, ipad*, ipados, ios, apple phone*, apple tablet*, apple mobile*, ipod, 蘋果手機, 蘋果平板, 愛鳳, 哀鳳`,
    3: `app store, face id, touch id, apple id, apple business manager, apple school manager, dep, vpp, ade,
      setup assistant, set up assistant, supervised, activation lock, imessage, facetime, testflight, safari, guided access,
      awaiting final configuration, automated device enrol*, jailbr*, 越獄, 啟用鎖定, 設定輔助程式, 引導使用模式`,
    1: `apple, 蘋果, icloud, itunes, apns, push certificate, management profile, remote management, 遠端管理`,
  },
  android: {
    6: `android*, pixel, pixels, galaxy, samsung*, work profile, huawei, xiaomi, redmi, oneplus, oppo, realme, vivo, motorola, moto,
      zebra, honor, zenfone, sony xperia, xperia, nokia, 安卓, 三星, 小米, 紅米, 華為, 工作設定檔, 工作資料夾, 公務設定檔`,
    3: `google play, play store, play protect, play integrity, managed play, apk, knox, secure startup, secure start up, usb debugging, unknown sources,
      device administrator, android enterprise, fully managed, rooted, 偵錯, 未知來源, 未知的來源, play 商店`,
    1: `google, gmail app, chromebook, google account`,
  },
  windows: {
    6: `windows, win10, win11, win 10, win 11, win7, surface, surface pro, surface laptop, 視窗系統, 微軟電腦`,
    3: `autopilot, white glove*, pre provision*, enrollment status page, esp, oobe, hardware hash, bitlocker, tpm, secure boot, gpo, group policy,
      hybrid join*, hybrid azure*, hybrid entra, entra join*, entra hybrid, azure ad join*, azure ad joined, aad join*, aad joined, azad join*, azure ad user, domain join*,
      domain joined, event viewer, event log, event id, registry, regedit, powershell, win32, winget, msi, msix, intunewin, exe,
      feature update*, quality update*, cumulative update*, update ring*, microsoft store, windows update, wsus, autopatch, windows hello, blue screen, bsod, wdac, applocker,
      thinkpad, elitebook, latitude, dell, sccm, configmgr, co managed, co management, task scheduler,
      access work or school, defender firewall, provisioning package, ppkg, 藍屏, 藍底白字, 群組原則, 硬體雜湊, 註冊狀態頁面, 登錄檔, 工作排程器`,
    1: `laptop*, pc, pcs, computer*, notebook*, workstation*, desktop*, lenovo, machine, machines, start menu, taskbar,
      筆電, 筆記型電腦, 電腦, 桌機, 桌上型電腦, 主機`,
  },
  macos: {
    6: `mac, macs, macbook*, macos, mac os, os x, osx, imac*, mac mini, mac studio, macintosh, sonoma, ventura, sequoia, monterey, 蘋果電腦, 蘋果筆電, 麥金塔`,
    3: `keychain, filevault, gatekeeper, jamf, platform sso, finder, pkg, dmg, system settings, system preferences, 鑰匙圈`,
    1: `homebrew, launchpad`,
  },
  linux: {
    6: `linux, ubuntu, debian, fedora, rhel, red hat, redhat, centos, arch linux, opensuse, mint, kubuntu, 烏班圖`,
    3: `gnome, apt, systemd, snap, microsoft identity broker, intune portal`,
    1: `bash, sudo, terminal`,
  },
};
