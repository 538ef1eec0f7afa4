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
matches-lead = کسے کس سے بات کرنی چاہیے؛ ہر تجویز کی وجوہات ساتھ درج ہیں۔
matches-list = تمام تجاویز
matches-none = ابھی کوئی تجویز نہیں۔
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
reason-need-answered = ضرورت: { $ours }؛ یہ پیشکش اسے پورا کرتی ہے: { $theirs }
reason-offer-answers = پیشکش: { $ours }؛ یہ اس ضرورت کو پورا کرتی ہے: { $theirs }
reason-profiles-fit = تعارف: { $ours }؛ اس سے مطابقت: { $theirs }
reason-kinds-complement = قسم: { $ours }؛ اس کی تکمیل: { $theirs }
reason-cooperation-shared = دونوں کو مطلوب تعاون: { $theirs }
reason-languages-shared = مشترک زبانیں: { $theirs }
reason-with-points = { $points ->
    [one] { $reason }؛ { $points } پوائنٹ
   *[other] { $reason }؛ { $points } پوائنٹس
}
reason-terms = مشترک الفاظ:

## تجاویز کیسے بنتی ہیں

how-lead = ایک پروگرام اداروں کی فراہم کردہ معلومات کا باہم موازنہ کرتا ہے۔ اس کے سوا اسے کچھ معلوم نہیں۔
how-answer-title = ضرورت اور پیشکش
how-answer = ہر ادارے کی ہر ضرورت کا موازنہ دوسروں کی ہر پیشکش سے کیا جاتا ہے: موضوعات کتنے قریب ہیں، پیشکش ضرورت کے متن کا کتنا حصہ پورا کرتی ہے (خواہ دونوں مختلف زبانوں میں ہوں)، اور قسم موافق ہے یا نہیں۔ سب سے موزوں پیشکش شمار ہوتی ہے۔ ہر اگلی پوری ہونے والی ضرورت پچھلی سے کم پوائنٹس دیتی ہے۔
how-extra-title = اور کیا شمار ہوتا ہے
how-extra = پوائنٹس اس صورت میں بھی ملتے ہیں جب ایک فریق مصنوعات بناتا ہو اور دوسرا خدمات دیتا ہو، دونوں کو تعاون کی ایک ہی صورت مطلوب ہو، یا ملاقات کی کوئی زبان مشترک ہو۔ صرف ان پوائنٹس سے کوئی تجویز نہیں بنتی۔
how-weights-title = کس چیز کے کتنے پوائنٹس ہیں
how-weights = ہر جز زیادہ سے زیادہ اتنے پوائنٹس دے سکتا ہے؛ کل 100 ہیں۔
how-part = جز
how-points = پوائنٹس
how-topic = موضوع
how-text = متن
how-kind = قسم
how-complement = مصنوعات اور خدمات
how-cooperation = تعاون
how-language = زبان
how-rules-title = کس کے لیے کس کی تجویز
how-rules-sides = تجاویز ایک فریق سے دوسرے فریق کے لیے ہوتی ہیں؛ جو پہلے سے شراکت دار ہیں ان کی تجویز نہیں دی جاتی۔
how-rules-all = کسی بھی دو اداروں کی تجویز ایک دوسرے کے لیے ہو سکتی ہے؛ جو پہلے سے شراکت دار ہیں ان کی تجویز نہیں دی جاتی۔
how-suggestions = ایک صفحے پر زیادہ سے زیادہ تجاویز
how-cap = ایک ہی ادارے کی تجویز زیادہ سے زیادہ کتنے صفحات پر
how-floor = موضوع، متن اور قسم کے اتنے پوائنٹس سے کم پر کوئی تجویز نہیں
how-words-title = اسکور کے ساتھ الفاظ
how-words = ”بہت موزوں“، ”موزوں“ اور ”ممکنہ“ وہی بات موٹے طور پر کہتے ہیں جو اسکور کہتا ہے۔ اسکور نہ کامیابی کا امکان بتاتا ہے اور نہ کسی ادارے پر رائے ہے۔
how-privacy-title = کیا استعمال نہیں ہوتا
how-privacy = رابطے کی معلومات استعمال نہیں ہوتیں، نہ یہ کہ کون ان صفحات پر آتا ہے اور کیا دیکھتا ہے۔ ایک جیسی معلومات سے ہمیشہ ایک جیسی تجاویز بنتی ہیں۔

## مدیران کا متن

body-table = جدول
body-footnotes = حواشی
body-footnote-back = حاشیے پر واپس جائیں
body-task-done = مکمل:
body-task-open = باقی:

## اطلاعات

notice-untranslated = اس صفحے کا اردو ترجمہ ابھی دستیاب نہیں؛ ذیل میں { $code ->
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
