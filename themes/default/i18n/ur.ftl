# اردو۔ پیغامات کے متغیرات en.ftl میں درج ہیں۔
# ہندسے مغربی ہیں؛ فہرست میں «،» اور جملے کے آخر میں «۔» لکھا جاتا ہے۔

## ہر صفحہ

skip-to-content = براہِ راست متن پر جائیں
main-navigation = حصے
language-navigation = زبان
breadcrumb-navigation = آپ یہاں ہیں
footer-navigation = اس ڈائریکٹری کا تعارف
document-title = { $title } · { $site }
document-title-page = { $title }، صفحہ { $page }
published-by = ناشر:
suggestions-disclaimer = یہ تجاویز اداروں کی فراہم کردہ معلومات سے خودکار طور پر بنتی ہیں اور صرف رہنمائی کے لیے ہیں۔
last-updated = آخری تازہ کاری:
gap = { " " }

## حصے اور صفحات

home = ہوم
companies = کمپنیاں
institutes = ادارے
events = تقریبات
topics = موضوعات
sectors = شعبے
countries = ممالک اور خطے
cooperation = تعاون کی صورتیں
matches = موزوں شراکت دار
search = تلاش
how = تجاویز کیسے بنتی ہیں
az-index = فہرست
az-index-title = ناموں کی فہرست
az-index-lead = تمام کمپنیاں، ادارے اور تقریبات، ناموں کی ترتیب سے۔

## تعداد

count-companies = { $count ->
    [one] { $count } کمپنی
   *[other] { $count } کمپنیاں
}
count-institutes = { $count ->
    [one] { $count } ادارہ
   *[other] { $count } ادارے
}
count-organisations = { $count ->
    [one] { $count } ادارہ
   *[other] { $count } کمپنیاں اور ادارے
}
count-events = { $count ->
    [one] { $count } تقریب
   *[other] { $count } تقریبات
}
count-participants = { $count ->
    [one] { $count } شریک
   *[other] { $count } شرکا
}
count-suggestions = { $count ->
    [one] { $count } تجویز
   *[other] { $count } تجاویز
}
count-to-meet = { $count ->
    [one] ملاقات کے لیے { $count } تجویز
   *[other] ملاقات کے لیے { $count } تجاویز
}

## ہوم

home-title = کس سے ملیں، اور کیوں
home-all-matches = تمام تجاویز، وجوہات کے ساتھ
home-all-topics = تمام موضوعات
home-all-events = تمام تقریبات
home-browse-topic = موضوع کے لحاظ سے دیکھیں
home-strongest = سب سے موزوں تجاویز
home-empty = یہاں ابھی کچھ شائع نہیں ہوا۔

## فہرستیں

list-empty-companies = ابھی کوئی کمپنی شائع نہیں ہوئی۔
list-empty-institutes = ابھی کوئی ادارہ شائع نہیں ہوا۔
list-empty-events = ابھی کوئی تقریب شائع نہیں ہوئی۔
list-upcoming = آئندہ
list-past = گزشتہ
list-filter = اس لحاظ سے دیکھیں

pagination = اس فہرست کے صفحات
pagination-next = اگلا صفحہ
pagination-previous = پچھلا صفحہ
pagination-current = { $total } میں سے صفحہ { $page }

## ادارے کا صفحہ

kind-company = کمپنی
kind-institute = ادارہ

offers = پیشکشیں
needs = ضروریات
offer = پیشکش
need = ضرورت
offers-none = کوئی پیشکش درج نہیں۔
needs-none = کوئی ضرورت درج نہیں۔
valid-until = آخری تاریخ:

fact-side = فریق
fact-type = نوعیت
fact-country = ملک یا خطہ
fact-city = شہر
fact-sectors = شعبے
fact-topics = موضوعات
fact-founded = سالِ قیام
fact-size = ملازمین کی تعداد
fact-languages = ملاقات کی زبانیں
fact-cooperation = تعاون کی صورتیں
fact-website = ویب سائٹ
fact-events = تقریبات
fact-updated = آخری تازہ کاری
value-yes = ہاں
value-no = نہیں

size-1-10 = 1 سے 10
size-11-50 = 11 سے 50
size-51-200 = 51 سے 200
size-201-500 = 201 سے 500
size-501-1000 = 501 سے 1000
size-1001 = 1000 سے زیادہ

offer-kind-product = پروڈکٹ
offer-kind-service = سروس
offer-kind-research = تحقیق
offer-kind-standard = معیار
offer-kind-funding = فنڈنگ
offer-kind-expertise = مہارت

stage-idea = خیال
stage-prototype = ابتدائی نمونہ
stage-pilot = آزمائشی مرحلہ
stage-market = بازار میں دستیاب

people = نمائندے
partners = شراکت دار
organises = منعقد کردہ تقریبات
partner-since = { $date } سے
links-and-documents = روابط اور دستاویزات
contact = رابطہ
contact-email = ای میل
contact-phone = ٹیلی فون
contact-wechat = وی چیٹ
contact-wechat-qr = وی چیٹ کوڈ
contact-wechat-scan = وی چیٹ پر رابطے کے لیے کوڈ اسکین کریں
contact-whatsapp = واٹس ایپ
contact-address = پتہ
contact-through-organisers = منتظمین کے ذریعے رابطہ
contact-none = رابطے کی کوئی معلومات شائع نہیں کی گئیں۔

## ادارے

institute-university = یونیورسٹی
institute-research-institute = تحقیقی ادارہ
institute-standards-body = معیارات کا ادارہ
institute-association = ایسوسی ایشن
institute-government = سرکاری ادارہ
institute-committee = کمیٹی
institute-centre = مرکز

## تقریبات

event-matchmaking = کاروباری ملاقاتیں
event-conference = کانفرنس
event-meeting = اجلاس
event-series = تقریبات کا سلسلہ

attends-in-person = بالمشافہ
attends-online = آن لائن
attends-hybrid = بالمشافہ اور آن لائن

status-scheduled = مقررہ
status-postponed = ملتوی
status-cancelled = منسوخ

role-host = میزبان ادارہ
role-organiser = منتظم ادارہ
role-co-organiser = شریک منتظم
role-supporter = معاون ادارہ
role-sponsor = اسپانسر

fact-date = تاریخ
fact-time = وقت
fact-time-elsewhere = دیگر مقامات پر وقت
fact-time-zone = ٹائم زون
fact-venue = مقام
fact-format = شرکت کی صورت
fact-status = حیثیت
fact-series = تقریبات کا سلسلہ
fact-register = رجسٹریشن
register = رجسٹریشن
register-by = رجسٹریشن کی آخری تاریخ:
event-number = سلسلے کی تقریب نمبر { $number }
series-events = اس سلسلے کی تقریبات
series-empty = اس سلسلے کی کوئی تقریب ابھی شائع نہیں ہوئی۔
participants = شرکا
participant-booth = اسٹال
participant-languages = ملاقات کی زبانیں:
programme = پروگرام
programme-zone = تمام اوقات:
programme-speakers = مقررین

## موضوعات، شعبے، ممالک، تعاون کی صورتیں

topics-lead = اداروں کی پیشکشیں اور ضروریات، موضوع کے لحاظ سے۔
sectors-lead = کمپنیاں اور ادارے، شعبے کے لحاظ سے۔
countries-lead = کمپنیاں، ادارے اور تقریبات، ملک یا خطے کے لحاظ سے۔
cooperation-lead = کمپنیاں اور ادارے، تعاون کی مطلوبہ صورتوں کے لحاظ سے۔
topics-empty = ابھی کوئی موضوع درج نہیں۔
sectors-empty = ابھی کوئی شعبہ درج نہیں۔
countries-empty = ابھی کوئی ملک یا خطہ درج نہیں۔
cooperation-empty = ابھی تعاون کی کوئی صورت درج نہیں۔
topic-narrower = ذیلی موضوعات
who-offers = پیشکش کس کی ہے
who-needs = ضرورت کسے ہے
who-offers-none = ابھی کسی کی پیشکش نہیں۔
who-needs-none = ابھی کسی کی ضرورت نہیں۔
facet-works-on = اس موضوع پر کام کرنے والے
facet-organisations = کمپنیاں اور ادارے
facet-events = تقریبات
facet-empty = یہاں ابھی کچھ شائع نہیں ہوا۔

## کس سے ملیں

suggestions = کن سے ملیں، اور کیوں
suggestions-none = ابھی کوئی موزوں تجویز نہیں۔
suggestions-participants = شرکا میں سے کون کس سے ملے، اور کیوں
suggestions-topic = اس موضوع پر کون کس سے بات کرے، اور کیوں
suggestions-more = ہر ادارے کے صفحے پر بھی اس کی تمام تجاویز درج ہیں۔
unmatched-nobody = اس ڈائریکٹری کے قواعد کے تحت اس ادارے کے لیے کسی کی تجویز ممکن نہیں۔
unmatched-says-nothing = تعارف میں نہ کوئی پیشکش درج ہے نہ کوئی ضرورت؛ ان میں سے ایک بھی درج ہو تو موازنہ ممکن ہے۔
unmatched-nothing-in-common = یہاں کسی کی پیشکش یا ضرورت اوپر درج باتوں سے ملتی جلتی نہیں۔
unmatched-below-floor = تجویز کے لیے موضوع، متن اور قسم کے کم از کم { $floor } پوائنٹس چاہییں؛ ابھی کوئی ادارہ ان تک نہیں پہنچتا۔
unmatched-weak = دوسروں کی پیشکشیں اور ضروریات اوپر درج باتوں سے بہت مختلف ہیں۔
unmatched-nearest = قریب ترین ادارے
matches-lead = کسے کس سے بات کرنی چاہیے؛ ہر تجویز کی وجوہات ساتھ درج ہیں۔
matches-list = تمام تجاویز
matches-none = ابھی کوئی تجویز نہیں۔
matrix-sides = { $one } اور { $other } ایک نظر میں
matrix-lead = ہر عدد 100 میں سے اسکور ہے اور وجوہات تک لے جاتا ہے۔ جس عدد پر لنک نہیں وہ جوڑا بھی موزوں ہے مگر تجاویز میں شامل نہیں؛ خالی خانے والے جوڑے میں بہت کم باتیں مشترک ہیں۔
matrix-score = { $one } – { $other }: 100 میں سے { $score }
matrix-topics = موضوع اور فریق کے لحاظ سے تجاویز
matrix-topics-lead = کتنی تجاویز میں اس موضوع کی ضرورت پوری ہوتی ہے، اس فریق کے لحاظ سے جس کی ضرورت ہے۔
matrix-count = { $topic }، { $side } کی ضرورت: { $count ->
    [one] { $count } تجویز
   *[other] { $count } تجاویز
}
supply-and-demand = طلب و رسد
supply-and-demand-lead = ہر موضوع کی پیشکشیں اور ضروریات؛ جس کی کمی سب سے زیادہ ہے وہ سب سے پہلے ہے۔
supply-topic = موضوع
supply-none = طلب ہے، پیشکش کوئی نہیں
supply-split = { $side }: { $count }
score-of = 100 میں سے { $score }
strength-strong = بہت موزوں
strength-good = موزوں
strength-possible = ممکنہ
reasons = وجوہات
reason-cooperation = تعاون
reason-kinds = قسم
reason-languages = زبانیں
reason-profile = تعارف
reason-they-answer = { $their-field ->
    [profile] ان کے تعارف میں ”{ $theirs }“ کا ذکر ہے
   *[entry] وہ ”{ $theirs }“ فراہم کرتے ہیں
}، { $our-field ->
    [profile] آپ کے تعارف میں ”{ $ours }“ کا۔
   *[entry] آپ کو ”{ $ours }“ درکار ہے۔
}
reason-they-answer-named = { $their-field ->
    [profile] { $them } کے تعارف میں ”{ $theirs }“ کا ذکر ہے
   *[entry] { $them } کی پیشکش ”{ $theirs }“ ہے
}، { $our-field ->
    [profile] { $us } کے تعارف میں ”{ $ours }“ کا۔
   *[entry] { $us } کو ”{ $ours }“ درکار ہے۔
}
reason-you-answer = { $our-field ->
    [profile] آپ کے تعارف میں ”{ $ours }“ کا ذکر ہے
   *[entry] آپ ”{ $ours }“ فراہم کرتے ہیں
}، { $their-field ->
    [profile] ان کے تعارف میں ”{ $theirs }“ کا۔
   *[entry] انہیں ”{ $theirs }“ درکار ہے۔
}
reason-you-answer-named = { $our-field ->
    [profile] { $us } کے تعارف میں ”{ $ours }“ کا ذکر ہے
   *[entry] { $us } کی پیشکش ”{ $ours }“ ہے
}، { $their-field ->
    [profile] { $them } کے تعارف میں ”{ $theirs }“ کا۔
   *[entry] { $them } کو ”{ $theirs }“ درکار ہے۔
}
reason-complement = آپ کی پیشکشیں ({ $ours }) اور ان کی پیشکشیں ({ $theirs }) ایک دوسرے کی تکمیل کرتی ہیں۔
reason-complement-named = { $us } کی پیشکشیں ({ $ours }) اور { $them } کی پیشکشیں ({ $theirs }) ایک دوسرے کی تکمیل کرتی ہیں۔
reason-cooperation-shared = { $count ->
    [one] آپ دونوں کو تعاون کی یہ صورت درکار ہے: { $theirs }۔
   *[other] آپ دونوں کو تعاون کی یہ صورتیں درکار ہیں: { $theirs }۔
}
reason-cooperation-shared-named = { $count ->
    [one] دونوں کو تعاون کی یہ صورت درکار ہے: { $theirs }۔
   *[other] دونوں کو تعاون کی یہ صورتیں درکار ہیں: { $theirs }۔
}
reason-languages-shared = { $count ->
    [one] ملاقات کی مشترک زبان: { $theirs }۔
   *[other] ملاقات کی مشترک زبانیں: { $theirs }۔
}
reason-languages-shared-named = { $count ->
    [one] ملاقات کی مشترک زبان: { $theirs }۔
   *[other] ملاقات کی مشترک زبانیں: { $theirs }۔
}
reason-with-points = { $points ->
    [one] { $reason } { $points } پوائنٹ۔
   *[other] { $reason } { $points } پوائنٹس۔
}
suggestion-all-reasons = تمام { $count } وجوہات
# Before the topic of an offer and a need, and before the nearest topic above both, where they have different ones
reason-topic-same = ایک ہی موضوع:
reason-topic-above = قریبی موضوعات، دونوں کا بڑا موضوع:
reason-terms = ملتے جلتے الفاظ:
# $language, in which the words are where it is not the page’s
reason-terms-in = ملتے جلتے الفاظ ({ $language }):
they-bring = وہ آپ کو کیا دے سکتے ہیں
you-bring = آپ انہیں کیا دے سکتے ہیں
one-brings = { $one } سے { $other } کو کیا مل سکتا ہے
also-fitting = دیگر موافق باتیں

## تجاویز کیسے بنتی ہیں

how-lead = ایک پروگرام اداروں کی فراہم کردہ معلومات کا باہم موازنہ کرتا ہے اور ہر تجویز کی وجہ لکھتا ہے۔ کوئی شخص اداروں کی درجہ بندی نہیں کرتا اور پروگرام کسی سے سیکھتا نہیں؛ ہر پوائنٹ دو ایسی عبارتوں سے آتا ہے جنہیں کھول کر پڑھا جا سکتا ہے۔
how-answer-title = ضرورت اور پیشکش
how-answer = ہر ادارے کی ہر ضرورت کا موازنہ دوسروں کی ہر پیشکش سے کیا جاتا ہے۔ پیشکش ضرورت کو کتنا پورا کرتی ہے، یہ تین باتوں پر منحصر ہے:
how-answer-topic = موضوع۔ ایک ہی موضوع مکمل مطابقت ہے۔ دو مختلف موضوعات کتنے قریب ہیں، یہ اس سے معلوم ہوتا ہے کہ ان کے اوپر کا مشترک موضوع اس ڈائریکٹری میں کتنا کم آتا ہے: جتنا کم، اتنے قریب (Lin 1998، مربع)۔
how-answer-text = متن۔ پیشکش ضرورت کے متن کا کتنا حصہ پورا کرتی ہے؛ کم آنے والے الفاظ عام الفاظ سے زیادہ اہم ہیں (BM25، Robertson and Zaragoza 2009)۔ چینی اور انگریزی کا موازنہ لغت کی مدد سے ہوتا ہے۔ جو الفاظ ملے وہ وجہ کے نیچے درج ہیں۔
how-answer-kind = قسم۔ جو درکار ہے کیا وہی پیش کیا جا رہا ہے: پروڈکٹ، سروس، تحقیق، معیار، فنڈنگ یا مہارت۔
how-formula-lead = تینوں 0 سے 1 تک کے عدد ہیں، اور مل کر:
how-formula = مطابقت = ({ $topic } × موضوع + { $text } × متن + { $kind } × قسم × موضوع اور متن میں سے بڑا) ÷ { $sum }
how-sum = جہاں کسی ایک کا موضوع درج نہ ہو وہاں موضوع کے پوائنٹس متن کو ملتے ہیں۔ ہر ضرورت کے لیے دوسرے فریق کی سب سے موزوں پیشکش لی جاتی ہے۔ سب سے اچھی مطابقت پوری شمار ہوتی ہے، اور ہر اگلی { $most } پوائنٹس میں سے باقی کمی کا اپنا حصہ پورا کرتی ہے؛ ایک ضرورت بھی پوری طرح پوری ہو تو تمام { $most } پوائنٹس ملتے ہیں۔ جس ادارے کی نہ پیشکش درج ہو نہ ضرورت، اس کا موازنہ موضوعات اور تعارف سے ہوتا ہے اور پوائنٹس آدھے ملتے ہیں۔
how-extra-title = اور کیا شمار ہوتا ہے
how-extra = پوائنٹس اس صورت میں بھی ملتے ہیں جب ایک فریق مصنوعات بناتا ہو اور دوسرا خدمات دیتا ہو، دونوں کو تعاون کی ایک ہی صورت مطلوب ہو، یا ملاقات کی کوئی زبان مشترک ہو۔ صرف ان پوائنٹس سے کوئی تجویز نہیں بنتی۔
how-weights-title = کس چیز کے کتنے پوائنٹس ہیں
how-weights = ہر جز زیادہ سے زیادہ اتنے پوائنٹس دے سکتا ہے؛ کل 100 ہیں۔ وجوہات کے پوائنٹس جمع کریں تو اسکور بنتا ہے۔
how-part = جز
how-points = پوائنٹس
how-topic = موضوع
how-text = متن
how-kind = قسم
how-complement = مصنوعات اور خدمات
how-cooperation = تعاون
how-language = زبان
how-words = { $strong } پوائنٹس سے ”بہت موزوں“، { $good } سے ”موزوں“ اور اس سے کم پر ”ممکنہ“ لکھا جاتا ہے۔ اسکور نہ کامیابی کا امکان بتاتا ہے اور نہ کسی ادارے پر رائے ہے۔
how-rules-title = کس کے لیے کس کی تجویز
how-rules-sides = تجاویز ایک فریق سے دوسرے فریق کے لیے ہوتی ہیں؛ جو پہلے سے شراکت دار ہیں ان کی تجویز نہیں دی جاتی۔
how-rules-all = کسی بھی دو اداروں کی تجویز ایک دوسرے کے لیے ہو سکتی ہے؛ جو پہلے سے شراکت دار ہیں ان کی تجویز نہیں دی جاتی۔
how-choice = تجاویز پوری ڈائریکٹری کے لیے ایک ساتھ چنی جاتی ہیں تاکہ مجموعی مطابقت زیادہ سے زیادہ ہو اور کوئی ادارہ ہر صفحے پر نہ آئے۔ جس ادارے کی کم از کم پوائنٹس والی کوئی مطابقت ہو اسے تجویز ضرور ملتی ہے، چاہے اس کے لیے کوئی دوسرا ادارہ حد سے زیادہ صفحات پر آ جائے۔
how-floor = موضوع، متن اور قسم کے اتنے پوائنٹس سے کم پر کوئی تجویز نہیں
how-suggestions = ایک صفحے پر زیادہ سے زیادہ تجاویز
how-cap = ایک ہی ادارے کی تجویز زیادہ سے زیادہ کتنے صفحات پر
how-credits-title = الفاظ کہاں سے آتے ہیں
how-credits = چینی اور انگریزی متن کا موازنہ اس لغت کی مدد سے ہوتا ہے؛ پروگرام میں کاروباری اور تکنیکی اصطلاحات کی اپنی فہرست بھی شامل ہے۔
how-privacy-title = کیا استعمال نہیں ہوتا
how-privacy = رابطے کی معلومات استعمال نہیں ہوتیں، نہ یہ کہ کون ان صفحات پر آتا ہے اور کیا دیکھتا ہے، نہ ادارے کا حجم یا شہرت۔ ایک جیسی معلومات سے ہمیشہ ایک جیسی تجاویز بنتی ہیں۔
how-organisers-title = منتظمین کیا طے کرتے ہیں
how-organisers = دونوں جدولوں کے پوائنٹس اور حدود، اور فریقوں کی تقسیم منتظمین طے کرتے ہیں۔ وہ لغت میں الفاظ شامل کر سکتے ہیں، اور کسی ملاقات کو خارج یا پہلے رکھ سکتے ہیں؛ ایسی ترجیح سے پوائنٹس نہیں بڑھتے۔ باقی سب کچھ اداروں کی اپنی تحریر سے نکلتا ہے: جسے کوئی تجویز غلط لگے وہ منتظمین سے اپنی معلومات درست کروا سکتا ہے۔

## مدیران کا متن

body-table = جدول
body-footnotes = حواشی
body-footnote-back = حاشیے پر واپس جائیں
body-task-done = مکمل:
body-task-open = باقی:

## اطلاعات

notice-untranslated = { $case ->
    [part] اس صفحے کے متن کا اردو ترجمہ ابھی دستیاب نہیں؛
   *[all] اس صفحے کا اردو ترجمہ ابھی دستیاب نہیں؛
} ذیل میں { $code ->
    [en] انگریزی
    [zh] چینی
   *[other] { $language }
} متن ہے۔
notice-original = اصل متن
notice-stale = اس ترجمے کے بعد اصل متن بدل چکا ہے۔
notice-sample = یہ ایک فرضی ادارہ ہے، صرف مثال کے لیے۔
notice-sample-event = یہ ایک فرضی تقریب ہے، صرف مثال کے لیے۔
notice-postponed = یہ تقریب ملتوی کر دی گئی ہے۔
notice-cancelled = یہ تقریب منسوخ کر دی گئی ہے۔

## جو صفحے نہیں ملتے

not-found = صفحہ نہیں ملا
not-found-lead = اس پتے پر کوئی صفحہ نہیں ہے۔ ممکن ہے اسے منتقل کر دیا گیا ہو یا ہٹا دیا گیا ہو۔
moved = یہ صفحہ منتقل ہو چکا ہے
moved-lead = نیا پتہ:
