[
    (
        "matchbook.yaml",
        "\
title: {en: Fair, zh: 交流会}
description: {en: A fair, zh: 一场交流会}
url: https://example.org/ai/
languages: [en, zh]
timezone: Asia/Karachi
theme: default
publisher: cpccts
contact: {email: a@b.example, phone: 0092123, wechat: fair, whatsapp: +92123, address: Road 1, public: [email]}
footer: {zh: 蜀ICP备1号}
menu: [companies, institutes, events, topics, matches, about, {label: {en: Register, zh: 报名}, url: 'https://a.example/'}]
page_size: 100
submit: false
fields:
  employees: {for: [company], type: integer, label: {en: Employees, zh: 员工人数}, facet: true}
  stage: {for: [company], type: choice, many: false, choices: {seed: {en: Seed, zh: 种子期}, growth: {en: Growth, zh: 成长期}}, label: {en: Stage, zh: 发展阶段}}
  motto: {for: [company], type: text, label: Motto}
  ratio: {type: number, label: Ratio}
  listed: {for: [company], type: boolean, label: Listed}
  audited: {for: [company], type: date, label: Audited}
  report: {for: [company], type: url, label: Report}
matching:
  sides:
    china: {label: {en: China, zh: 中国}, ink: vermilion, countries: [CN, HK]}
    pakistan: {label: {en: Pakistan, zh: 巴基斯坦}, ink: petrol, countries: [PK]}
    hosts: {label: {en: Hosts, zh: 主办方}, ids: [cpccts]}
  suggestions: 5
  cap: 8
  floor: 10
  show: full
  weights: {topic: 40, text: 25, kind: 10, complement: 10, cooperation: 10, language: 5}
  lexicon: [terms.tsv]
",
    ),
    ("terms.tsv", "机器人\tbot; robot\n"),
    (
        "content/taxonomy.yaml",
        "\
topics:
  artificial-intelligence: {label: {en: Artificial intelligence, zh: 人工智能}, synonyms: {en: [AI], zh: [AI技术]}}
  chatbots: {parent: artificial-intelligence, label: {en: Chatbots, zh: 聊天机器人}}
  digital-humans: {parent: artificial-intelligence, label: {en: Digital humans, zh: 数字人}}
sectors:
  information-technology: {label: {en: Information technology, zh: 信息技术}, synonyms: {en: [IT]}}
cooperation:
  joint-rd-centre: {label: {en: Joint R&D centre, zh: 联合研发中心}}
  exchange-of-letters: {label: {en: Letters, zh: 通信}}
countries:
  TW: {label: {zh: 中国台湾}}
",
    ),
    (
        "content/companies/tkxel/index.md",
        "\
---
name: Tkxel
short: TKX
also: [Tkxel Private Limited]
reading: {zh: tekeser}
summary: AI services.
country: PK
city: {en: Lahore, zh: 拉合尔}
founded: 2008
size: 51-200
website: https://tkxel.example/
logo: logo.png
sectors: [information-technology]
topics: [artificial-intelligence]
languages: [en, ur]
cooperation: [joint-rd-centre]
offers:
  - {topic: chatbots, kind: service, title: Customer-service bots, text: 'Design, training.', stage: market, until: 2023-12-31}
needs:
  - {id: avatars, topic: digital-humans, kind: product, text: A digital human for bank branches.}
people:
  - {name: {en: Ali Khan, zh: 阿里}, role: {en: Head, zh: 主任}, email: x@tkxel.example, phone: 0092, wechat: ali, photo: li.jpg, public: [name, role, photo]}
contact: {email: a@tkxel.example, phone: 0092, wechat: tk, wechat_qr: wechat.png, whatsapp: +92, address: Road 1, public: [email, wechat_qr]}
partners:
  - {with: cpccts, since: 2020, sectors: [information-technology], note: {en: Founded together., zh: 共同发起。}}
matching: {avoid: [lonely], prefer: [nova], enabled: true}
links: [{url: 'https://a.example/', label: Film}, {file: brochure.pdf, language: zh, label: Brochure}]
employees: 120
stage: seed
motto: {en: Onward, zh: 前进}
ratio: 0.5
listed: true
audited: 2023-01-31
report: https://a.example/report
updated: 2023-09-16
language: en
draft: false
sample: true
aliases: [old-tkxel]
---
![Logo](logo.png) and [the brochure](brochure.pdf).
",
    ),
    (
        "content/companies/tkxel/index.zh.md",
        "\
---
source: 8c1f0e2a4b6d9e35
name: Tkxel
short: 特科
summary: 人工智能服务。
offers: {chatbots: 客服机器人的设计与训练。}
needs: {avatars: {title: 网点数字人, text: 用于银行网点的数字人。}}
---
中文正文。
",
    ),
    ("content/companies/nova.yaml", "name: {en: Nova, zh: 新星}\ncountry: CN\nbody: |\n  A **company**.\n"),
    ("content/companies/lonely.md", "---\nname: {en: Lonely, zh: 独行}\n---\n"),
    ("content/institutes/cpccts.md", "---\nname: CPCCTS\ntype: centre\n---\nA centre.\n"),
    ("content/pages/about.md", "---\nname: {en: About, zh: 关于}\nsummary: Us.\nweight: -1\nupdated: 2023-09-16\naliases: [us]\n---\nText.\n"),
    ("content/pages/home.md", "---\nname: Home\n---\nWelcome.\n"),
    ("content/events/talks.md", "---\nname: Talks\ntype: series\n---\n"),
    (
        "content/events/fair.md",
        "\
---
name: AI Matchmaking
short: AIM
also: [The fair]
summary: A fair.
type: matchmaking
series: talks
number: 1
start: 2023-09-13T09:30
end: 2023-09-13T17:00
timezone: Asia/Karachi
format: hybrid
venue: {en: Hall, zh: 礼堂}
city: {en: Chengdu, zh: 成都}
country: CN
status: scheduled
organisers: [cpccts, {id: nova, role: co-organiser}]
register: {url: 'https://a.example/', until: 2023-09-06}
contact: {email: m@b.example, public: [email]}
participants: [tkxel, {id: nova, attends: online, booth: B12, languages: [zh]}, cpccts]
topics: [artificial-intelligence]
sectors: [information-technology]
website: https://fair.example/
people: [{name: Wang, role: Chair, public: [name]}]
links: [{url: 'https://a.example/', label: Film}]
ratio: 2
programme:
  - {start: '09:30', end: '09:50', title: {en: Opening, zh: 开幕}, text: {en: Welcome of the guests, zh: 致辞}, room: {en: Hall 1, zh: 一号厅}, speakers: [{name: Huang Hao, of: cpccts}]}
meetings:
  publish: grid
  blocks: [{start: 2023-09-13T14:00, rounds: 5}]
  tables: 5
  length: 20
  break: 5
  interpreters: 2
  wishes: {tkxel: [nova]}
  pinned: [{between: [tkxel, nova], round: 1, table: 2}]
  forbidden: [[nova, cpccts]]
  unavailable: {tkxel: [3, 4]}
updated: 2023-09-16
language: en
sample: true
aliases: [old-fair]
---
The meeting.
",
    ),
]
