# The interface in English.
#
# Templates read a message without variables as `t.key`, with `_` for each `-`.
# A message with variables is filled before a template sees it; its comment names them.
# A sentence with a variable is one message: never glue one from words.

## Of every page

skip-to-content = Skip to the content
main-navigation = Sections
language-navigation = Language
breadcrumb-navigation = You are here
footer-navigation = About this directory
# $title, the page's own; $site, the directory's
document-title = { $title } · { $site }
# $title of a list; $page, from 2
document-title-page = { $title }, page { $page }
published-by = Published by
suggestions-disclaimer = Suggestions are computed from the profiles; they promise nothing.
last-updated = Last updated
# Between a label and its value in one line.
gap = { " " }

## Sections and pages

home = Home
companies = Companies
institutes = Institutes
events = Events
topics = Topics
sectors = Sectors
countries = Countries and regions
cooperation = Cooperation
matches = Matches
search = Search
how = How suggestions are made
az-index = A–Z
az-index-title = All names from A to Z
az-index-lead = Every company, institute and event, in the order of names.

## Counts

# $count of each
count-companies = { $count ->
    [one] { $count } company
   *[other] { $count } companies
}
count-institutes = { $count ->
    [one] { $count } institute
   *[other] { $count } institutes
}
count-organisations = { $count ->
    [one] { $count } organisation
   *[other] { $count } organisations
}
count-events = { $count ->
    [one] { $count } event
   *[other] { $count } events
}
count-participants = { $count ->
    [one] { $count } participant
   *[other] { $count } participants
}
count-suggestions = { $count ->
    [one] { $count } suggestion
   *[other] { $count } suggestions
}
count-to-meet = { $count } to meet

## Home

home-title = Whom to meet, and why
home-all-matches = All suggestions as a list, with reasons
home-all-topics = All topics
home-all-events = All events
home-browse-topic = Browse by topic
home-strongest = The strongest suggestions
home-empty = Nothing has been published here yet.

## Lists

list-empty-companies = No company has been published yet.
list-empty-institutes = No institute has been published yet.
list-empty-events = No event has been published yet.
list-upcoming = Upcoming
list-past = Past
list-filter = Browse by

pagination = Pages of this list
pagination-next = Next
pagination-previous = Previous
# $page, $total
pagination-current = Page { $page } of { $total }

## A profile

kind-company = Company
kind-institute = Institute

offers = Offers
needs = Needs
offer = Offer
need = Need
offers-none = No offers are named.
needs-none = No needs are named.
valid-until = Until

fact-side = Side
fact-type = Type
fact-country = Country or region
fact-city = City
fact-sectors = Sectors
fact-topics = Topics
fact-founded = Founded
fact-size = Employees
fact-languages = Languages in meetings
fact-cooperation = Forms of cooperation
fact-website = Website
fact-events = Events
fact-updated = Last updated
value-yes = Yes
value-no = No

size-1-10 = 1–10
size-11-50 = 11–50
size-51-200 = 51–200
size-201-500 = 201–500
size-501-1000 = 501–1,000
size-1001 = More than 1,000

offer-kind-product = Product
offer-kind-service = Service
offer-kind-research = Research
offer-kind-standard = Standard
offer-kind-funding = Funding
offer-kind-expertise = Expertise

stage-idea = Idea
stage-prototype = Prototype
stage-pilot = Pilot
stage-market = On the market

people = People
partners = Partners
organises = Events held
# $date, as exactly as it is known
partner-since = since { $date }
links-and-documents = Links and documents
contact = Contact
contact-email = E-mail
contact-phone = Telephone
contact-wechat = WeChat
contact-wechat-qr = WeChat code
contact-wechat-scan = Scan, or press and hold, to add on WeChat
contact-whatsapp = WhatsApp
contact-address = Address
contact-through-organisers = Contact through the organisers
contact-none = No contact details are published.

## Institutes

institute-university = University
institute-research-institute = Research institute
institute-standards-body = Standards body
institute-association = Association
institute-government = Government body
institute-committee = Committee
institute-centre = Centre

## Events

event-matchmaking = Matchmaking
event-conference = Conference
event-meeting = Meeting
event-series = Series of events

attends-in-person = In person
attends-online = Online
attends-hybrid = In person and online

status-scheduled = Scheduled
status-postponed = Postponed
status-cancelled = Cancelled

role-host = Host
role-organiser = Organiser
role-co-organiser = Co-organiser
role-supporter = Supporter
role-sponsor = Sponsor

fact-date = Date
fact-time = Time
fact-time-elsewhere = Time elsewhere
fact-time-zone = Time zone
fact-venue = Venue
fact-format = Format
fact-status = Status
fact-series = Series
fact-register = Registration
register = Register
register-by = Register by
# $number of an event in its series
event-number = No. { $number } of the series
series-events = Events of this series
series-empty = No event of this series has been published yet.
participants = Participants
participant-booth = Booth
participant-languages = Speaks
programme = Programme
programme-zone = All times:
programme-speakers = Speakers

## Topics, sectors, countries, forms of cooperation

topics-lead = What organisations offer and need, by topic.
sectors-lead = Organisations by sector.
countries-lead = Organisations and events by country or region.
cooperation-lead = Organisations by the forms of cooperation that they look for.
topics-empty = No topic is in use yet.
sectors-empty = No sector is in use yet.
countries-empty = No country or region is in use yet.
cooperation-empty = No form of cooperation is in use yet.
topic-narrower = Narrower topics
who-offers = Who offers
who-needs = Who needs
who-offers-none = Nobody offers this yet.
who-needs-none = Nobody needs this yet.
facet-works-on = Works on this topic
facet-organisations = Organisations
facet-events = Events
facet-empty = Nothing has been published here yet.

## Whom to meet

suggestions = Whom to meet, and why
suggestions-none = There is no suggestion yet.
suggestions-participants = Who should meet here, and why
suggestions-topic = Who should talk about this, and why
suggestions-more = All suggestions stand on the profiles, too.
unmatched-nobody = The rules of this directory leave nobody to suggest.
unmatched-says-nothing = The profile says neither what is offered nor what is needed; with one offer or one need there is something to go by.
unmatched-nothing-in-common = Nobody here offers or needs anything like what stands above.
# $floor, whole points
unmatched-below-floor = Nobody here reaches the { $floor ->
    [one] { $floor } point
   *[other] { $floor } points
} from topic, text and kind that make a suggestion.
unmatched-weak = What others offer and need here is too far from what stands above.
unmatched-nearest = Nearest to it
matches-lead = Who should talk to whom, with the reasons for each suggestion.
matches-list = All suggestions
matches-none = There are no suggestions yet.
# $one and $other, the names of two sides
matrix-sides = { $one } and { $other } at a glance
matrix-lead = Each number is a score of 100 and leads to the reasons. One without a link fits too, but is not among the suggestions; an empty cell is a pair that has too little in common.
# $one and $other, two organisations; $score, whole points
matrix-score = { $one } – { $other }: { $score } of 100
matrix-topics = Suggestions by topic and side
matrix-topics-lead = In how many suggestions a need of this topic is met, by the side that has the need.
# $topic, $side, $count
matrix-count = { $topic }, needed by { $side }: { $count ->
    [one] { $count } suggestion
   *[other] { $count } suggestions
}
supply-and-demand = Supply and demand
supply-and-demand-lead = What is offered and what is wanted, topic by topic; what is missing most comes first.
supply-topic = Topic
supply-none = wanted, offered by none
# $side, $count
supply-split = { $side }: { $count }
# $score, whole points
score-of = { $score } of 100
strength-strong = Strong
strength-good = Good
strength-possible = Possible
reasons = Reasons
reason-cooperation = Cooperation
reason-kinds = Kind
reason-languages = Languages
reason-profile = Profile
# A reason as a sentence, for a reader who hears the page. $ours and $theirs: what the two fields say; $our-field and
# $their-field: entry, or profile where somebody names neither offers nor needs. With -named: $us and $them, two names
reason-they-answer = { $their-field ->
    [profile] Their profile speaks of “{ $theirs }”
   *[entry] They offer “{ $theirs }”
}; { $our-field ->
    [profile] yours speaks of “{ $ours }”.
   *[entry] you look for “{ $ours }”.
}
reason-they-answer-named = { $their-field ->
    [profile] { $them } writes about “{ $theirs }”
   *[entry] { $them } offers “{ $theirs }”
}; { $our-field ->
    [profile] { $us } writes about “{ $ours }”.
   *[entry] { $us } looks for “{ $ours }”.
}
reason-you-answer = { $our-field ->
    [profile] Your profile speaks of “{ $ours }”
   *[entry] You offer “{ $ours }”
}; { $their-field ->
    [profile] theirs speaks of “{ $theirs }”.
   *[entry] they look for “{ $theirs }”.
}
reason-you-answer-named = { $our-field ->
    [profile] { $us } writes about “{ $ours }”
   *[entry] { $us } offers “{ $ours }”
}; { $their-field ->
    [profile] { $them } writes about “{ $theirs }”.
   *[entry] { $them } looks for “{ $theirs }”.
}
reason-complement = What you offer ({ $ours }) and what they offer ({ $theirs }) complete each other.
reason-complement-named = What { $us } offers ({ $ours }) and what { $them } offers ({ $theirs }) complete each other.
# $count of what they have in common
reason-cooperation-shared = { $count ->
    [one] You both look for this form of cooperation: { $theirs }.
   *[other] You both look for these forms of cooperation: { $theirs }.
}
reason-cooperation-shared-named = { $count ->
    [one] Both look for this form of cooperation: { $theirs }.
   *[other] Both look for these forms of cooperation: { $theirs }.
}
reason-languages-shared = { $count ->
    [one] You both speak { $theirs }.
   *[other] You both speak several languages: { $theirs }.
}
reason-languages-shared-named = { $count ->
    [one] Both speak { $theirs }.
   *[other] Both speak several languages: { $theirs }.
}
# $reason, one of the sentences above
reason-with-points = { $points ->
    [one] { $reason } { $points } point.
   *[other] { $reason } { $points } points.
}
# $count, of a suggestion in a long list, which shows some of them
suggestion-all-reasons = All { $count } reasons
# Before the topic of an offer and a need, and before the nearest topic above both, where they have different ones
reason-topic-same = Same topic:
reason-topic-above = Related topics, both in:
reason-terms = Words that meet:
# $language, in which the words are where it is not the page’s
reason-terms-in = Words that meet, in { $language }:
they-bring = What they bring you
you-bring = What you bring them
# $one and $other, two organisations
one-brings = What { $one } brings { $other }
also-fitting = Also fitting

## How suggestions are made

how-lead = A program compares the profiles with one another and writes down why it suggests a meeting. Nobody ranks the organisations by hand, and the program does not learn from anybody: every point comes from two passages that you can open and read.
how-answer-title = A need meets an offer
how-answer = Every need of an organisation is laid beside every offer of the others. How well the offer answers the need depends on three things:
how-answer-topic = Topic. The same topic is a full answer. Two different topics are the closer, the rarer the nearest topic above both is in this directory: two kinds of chatbot are close, two topics that have only “technology” above them are not (Lin 1998, squared).
how-answer-text = Text. The share of the need’s text that the offer answers; a rare word counts more than a common one (BM25, Robertson and Zaragoza 2009). Chinese and English are compared through a dictionary. The words that met stand below the reason.
how-answer-kind = Kind. Whether what was asked for is what is offered: a product, a service, research, a standard, funding or expertise.
how-formula-lead = Each of the three is a number from 0 to 1, and together:
# $topic, $text, $kind, the points of each part; $sum, all three together
how-formula = answer = ({ $topic } × topic + { $text } × text + { $kind } × kind × the larger of topic and text) ÷ { $sum }
# $most, points of topic, text and kind together
how-sum = Where one of the two names no topic, the text carries the topic’s points too. Each need takes the best offer of the other side. The best answer counts in full, and each further one adds its share of what is still missing to { $most } points; one need that is fully met is worth all of them. An organisation that names neither offers nor needs is compared by its topics and its description, and gets half.
how-extra-title = What else counts
how-extra = Points are added where one side makes products and the other gives services, where both look for the same form of cooperation, and where they have a language in common. These points alone never make a suggestion.
how-weights-title = What counts how much
how-weights = Each part of a score can give at most so many points; together they are 100. The points of the reasons add up to the score.
how-part = Part
how-points = Points
how-topic = Topic
how-text = Text
how-kind = Kind
how-complement = Products and services
how-cooperation = Cooperation
how-language = Language
# $strong and $good, whole points
how-words = From { $strong } points on a match is called strong, from { $good } on good, and below that possible. A score is no probability, and no judgement of an organisation.
how-rules-title = Who is suggested to whom
how-rules-sides = Suggestions run from one side to the other; partners who know each other already are not suggested.
how-rules-all = Any two organisations may be suggested to each other; partners who know each other already are not.
how-choice = Suggestions are chosen for the whole directory at once, so that together they are worth as much as possible and nobody stands on every page. Whoever has a match above the lowest score gets a suggestion, even where another organisation then stands on more pages than it should.
how-floor = Points from topic, text and kind below which nothing is suggested
how-suggestions = Suggestions on one profile, at most
how-cap = Profiles that suggest the same organisation, at most
how-credits-title = Where the words come from
how-credits = Chinese and English texts are compared with the help of this dictionary; the program’s own list of terms from business and technology is added to it.
how-privacy-title = What is not used
how-privacy = Contact details, who visits these pages and what they look at are not used, nor is how large or well known an organisation is. The same profiles always give the same suggestions.
how-organisers-title = What the organisers decide
how-organisers = The organisers set the points and limits of the two tables and the sides, may add words to the dictionary, and may rule a meeting out or wish for one. Such a wish adds no points. Everything else follows from what the organisations write: whoever finds a suggestion wrong can have the profile changed.

## In texts of editors

body-table = Table
body-footnotes = Footnotes
# The number of the note follows.
body-footnote-back = Back to note
body-task-done = Done:
body-task-open = To do:

## Notices

# $language, the name of the language of the text below; $code, its code (en, zh, ur)
# $case: part (names or a summary are translated, the text is not) or all.
notice-untranslated = { $case ->
    [part] The text of this page has not been translated yet; it follows in { $language }.
   *[all] This page has not been translated yet; the { $language } text follows.
}
notice-original = Original text
notice-stale = The original text has changed since this translation was made.
notice-sample = An illustrative organisation; it does not exist.
notice-sample-event = An illustrative event; it does not take place.
notice-postponed = This event has been postponed.
notice-cancelled = This event has been cancelled.

## Pages for those who lost their way

not-found = Page not found
not-found-lead = There is no page at this address. It may have been moved or removed.
moved = This page has moved
moved-lead = Its address is now:
