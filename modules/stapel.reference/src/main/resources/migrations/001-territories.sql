-- Subjects by their two-digit codes. Data, not code: operators add and correct rows.
create table territory (
  id ${id} not null primary key,
  version bigint not null,
  title_ru ${text:200} not null,
  title_en ${text:200} not null,
  title_sort ${text:500} not null,
  title_search ${text:500} not null
);

insert into territory values ('01', 1, 'Республика Адыгея', 'Republic of Adygea', 'республика адыгея',
  'республика адыгея republic of adygea');
insert into territory values ('02', 1, 'Республика Башкортостан', 'Republic of Bashkortostan', 'республика башкортостан',
  'республика башкортостан republic of bashkortostan');
insert into territory values ('03', 1, 'Республика Бурятия', 'Republic of Buryatia', 'республика бурятия',
  'республика бурятия republic of buryatia');
insert into territory values ('04', 1, 'Республика Алтай', 'Altai Republic', 'республика алтай',
  'республика алтай altai republic');
insert into territory values ('05', 1, 'Республика Дагестан', 'Republic of Dagestan', 'республика дагестан',
  'республика дагестан republic of dagestan');
insert into territory values ('06', 1, 'Республика Ингушетия', 'Republic of Ingushetia', 'республика ингушетия',
  'республика ингушетия republic of ingushetia');
insert into territory values ('07', 1, 'Кабардино-Балкарская Республика', 'Kabardino-Balkarian Republic', 'кабардино-балкарская республика',
  'кабардино-балкарская республика kabardino-balkarian republic');
insert into territory values ('08', 1, 'Республика Калмыкия', 'Republic of Kalmykia', 'республика калмыкия',
  'республика калмыкия republic of kalmykia');
insert into territory values ('09', 1, 'Карачаево-Черкесская Республика', 'Karachay-Cherkess Republic', 'карачаево-черкесская республика',
  'карачаево-черкесская республика karachay-cherkess republic');
insert into territory values ('10', 1, 'Республика Карелия', 'Republic of Karelia', 'республика карелия',
  'республика карелия republic of karelia');
insert into territory values ('11', 1, 'Республика Коми', 'Komi Republic', 'республика коми',
  'республика коми komi republic');
insert into territory values ('12', 1, 'Республика Марий Эл', 'Mari El Republic', 'республика марий эл',
  'республика марий эл mari el republic');
insert into territory values ('13', 1, 'Республика Мордовия', 'Republic of Mordovia', 'республика мордовия',
  'республика мордовия republic of mordovia');
insert into territory values ('14', 1, 'Республика Саха (Якутия)', 'Sakha Republic (Yakutia)', 'республика саха (якутия)',
  'республика саха (якутия) sakha republic (yakutia)');
insert into territory values ('15', 1, 'Республика Северная Осетия — Алания', 'Republic of North Ossetia — Alania', 'республика северная осетия — алания',
  'республика северная осетия — алания republic of north ossetia — alania');
insert into territory values ('16', 1, 'Республика Татарстан', 'Republic of Tatarstan', 'республика татарстан',
  'республика татарстан republic of tatarstan');
insert into territory values ('17', 1, 'Республика Тыва', 'Tuva Republic', 'республика тыва',
  'республика тыва tuva republic');
insert into territory values ('18', 1, 'Удмуртская Республика', 'Udmurt Republic', 'удмуртская республика',
  'удмуртская республика udmurt republic');
insert into territory values ('19', 1, 'Республика Хакасия', 'Republic of Khakassia', 'республика хакасия',
  'республика хакасия republic of khakassia');
insert into territory values ('20', 1, 'Чеченская Республика', 'Chechen Republic', 'чеченская республика',
  'чеченская республика chechen republic');
insert into territory values ('21', 1, 'Чувашская Республика', 'Chuvash Republic', 'чувашская республика',
  'чувашская республика chuvash republic');
insert into territory values ('22', 1, 'Алтайский край', 'Altai Krai', 'алтайский край',
  'алтайский край altai krai');
insert into territory values ('23', 1, 'Краснодарский край', 'Krasnodar Krai', 'краснодарский край',
  'краснодарский край krasnodar krai');
insert into territory values ('24', 1, 'Красноярский край', 'Krasnoyarsk Krai', 'красноярский край',
  'красноярский край krasnoyarsk krai');
insert into territory values ('25', 1, 'Приморский край', 'Primorsky Krai', 'приморский край',
  'приморский край primorsky krai');
insert into territory values ('26', 1, 'Ставропольский край', 'Stavropol Krai', 'ставропольский край',
  'ставропольский край stavropol krai');
insert into territory values ('27', 1, 'Хабаровский край', 'Khabarovsk Krai', 'хабаровский край',
  'хабаровский край khabarovsk krai');
insert into territory values ('28', 1, 'Амурская область', 'Amur Oblast', 'амурская область',
  'амурская область amur oblast');
insert into territory values ('29', 1, 'Архангельская область', 'Arkhangelsk Oblast', 'архангельская область',
  'архангельская область arkhangelsk oblast');
insert into territory values ('30', 1, 'Астраханская область', 'Astrakhan Oblast', 'астраханская область',
  'астраханская область astrakhan oblast');
insert into territory values ('31', 1, 'Белгородская область', 'Belgorod Oblast', 'белгородская область',
  'белгородская область belgorod oblast');
insert into territory values ('32', 1, 'Брянская область', 'Bryansk Oblast', 'брянская область',
  'брянская область bryansk oblast');
insert into territory values ('33', 1, 'Владимирская область', 'Vladimir Oblast', 'владимирская область',
  'владимирская область vladimir oblast');
insert into territory values ('34', 1, 'Волгоградская область', 'Volgograd Oblast', 'волгоградская область',
  'волгоградская область volgograd oblast');
insert into territory values ('35', 1, 'Вологодская область', 'Vologda Oblast', 'вологодская область',
  'вологодская область vologda oblast');
insert into territory values ('36', 1, 'Воронежская область', 'Voronezh Oblast', 'воронежская область',
  'воронежская область voronezh oblast');
insert into territory values ('37', 1, 'Ивановская область', 'Ivanovo Oblast', 'ивановская область',
  'ивановская область ivanovo oblast');
insert into territory values ('38', 1, 'Иркутская область', 'Irkutsk Oblast', 'иркутская область',
  'иркутская область irkutsk oblast');
insert into territory values ('39', 1, 'Калининградская область', 'Kaliningrad Oblast', 'калининградская область',
  'калининградская область kaliningrad oblast');
insert into territory values ('40', 1, 'Калужская область', 'Kaluga Oblast', 'калужская область',
  'калужская область kaluga oblast');
insert into territory values ('41', 1, 'Камчатский край', 'Kamchatka Krai', 'камчатский край',
  'камчатский край kamchatka krai');
insert into territory values ('42', 1, 'Кемеровская область — Кузбасс', 'Kemerovo Oblast — Kuzbass', 'кемеровская область — кузбасс',
  'кемеровская область — кузбасс kemerovo oblast — kuzbass');
insert into territory values ('43', 1, 'Кировская область', 'Kirov Oblast', 'кировская область',
  'кировская область kirov oblast');
insert into territory values ('44', 1, 'Костромская область', 'Kostroma Oblast', 'костромская область',
  'костромская область kostroma oblast');
insert into territory values ('45', 1, 'Курганская область', 'Kurgan Oblast', 'курганская область',
  'курганская область kurgan oblast');
insert into territory values ('46', 1, 'Курская область', 'Kursk Oblast', 'курская область',
  'курская область kursk oblast');
insert into territory values ('47', 1, 'Ленинградская область', 'Leningrad Oblast', 'ленинградская область',
  'ленинградская область leningrad oblast');
insert into territory values ('48', 1, 'Липецкая область', 'Lipetsk Oblast', 'липецкая область',
  'липецкая область lipetsk oblast');
insert into territory values ('49', 1, 'Магаданская область', 'Magadan Oblast', 'магаданская область',
  'магаданская область magadan oblast');
insert into territory values ('50', 1, 'Московская область', 'Moscow Oblast', 'московская область',
  'московская область moscow oblast');
insert into territory values ('51', 1, 'Мурманская область', 'Murmansk Oblast', 'мурманская область',
  'мурманская область murmansk oblast');
insert into territory values ('52', 1, 'Нижегородская область', 'Nizhny Novgorod Oblast', 'нижегородская область',
  'нижегородская область nizhny novgorod oblast');
insert into territory values ('53', 1, 'Новгородская область', 'Novgorod Oblast', 'новгородская область',
  'новгородская область novgorod oblast');
insert into territory values ('54', 1, 'Новосибирская область', 'Novosibirsk Oblast', 'новосибирская область',
  'новосибирская область novosibirsk oblast');
insert into territory values ('55', 1, 'Омская область', 'Omsk Oblast', 'омская область',
  'омская область omsk oblast');
insert into territory values ('56', 1, 'Оренбургская область', 'Orenburg Oblast', 'оренбургская область',
  'оренбургская область orenburg oblast');
insert into territory values ('57', 1, 'Орловская область', 'Oryol Oblast', 'орловская область',
  'орловская область oryol oblast');
insert into territory values ('58', 1, 'Пензенская область', 'Penza Oblast', 'пензенская область',
  'пензенская область penza oblast');
insert into territory values ('59', 1, 'Пермский край', 'Perm Krai', 'пермский край',
  'пермский край perm krai');
insert into territory values ('60', 1, 'Псковская область', 'Pskov Oblast', 'псковская область',
  'псковская область pskov oblast');
insert into territory values ('61', 1, 'Ростовская область', 'Rostov Oblast', 'ростовская область',
  'ростовская область rostov oblast');
insert into territory values ('62', 1, 'Рязанская область', 'Ryazan Oblast', 'рязанская область',
  'рязанская область ryazan oblast');
insert into territory values ('63', 1, 'Самарская область', 'Samara Oblast', 'самарская область',
  'самарская область samara oblast');
insert into territory values ('64', 1, 'Саратовская область', 'Saratov Oblast', 'саратовская область',
  'саратовская область saratov oblast');
insert into territory values ('65', 1, 'Сахалинская область', 'Sakhalin Oblast', 'сахалинская область',
  'сахалинская область sakhalin oblast');
insert into territory values ('66', 1, 'Свердловская область', 'Sverdlovsk Oblast', 'свердловская область',
  'свердловская область sverdlovsk oblast');
insert into territory values ('67', 1, 'Смоленская область', 'Smolensk Oblast', 'смоленская область',
  'смоленская область smolensk oblast');
insert into territory values ('68', 1, 'Тамбовская область', 'Tambov Oblast', 'тамбовская область',
  'тамбовская область tambov oblast');
insert into territory values ('69', 1, 'Тверская область', 'Tver Oblast', 'тверская область',
  'тверская область tver oblast');
insert into territory values ('70', 1, 'Томская область', 'Tomsk Oblast', 'томская область',
  'томская область tomsk oblast');
insert into territory values ('71', 1, 'Тульская область', 'Tula Oblast', 'тульская область',
  'тульская область tula oblast');
insert into territory values ('72', 1, 'Тюменская область', 'Tyumen Oblast', 'тюменская область',
  'тюменская область tyumen oblast');
insert into territory values ('73', 1, 'Ульяновская область', 'Ulyanovsk Oblast', 'ульяновская область',
  'ульяновская область ulyanovsk oblast');
insert into territory values ('74', 1, 'Челябинская область', 'Chelyabinsk Oblast', 'челябинская область',
  'челябинская область chelyabinsk oblast');
insert into territory values ('75', 1, 'Забайкальский край', 'Zabaykalsky Krai', 'забайкальский край',
  'забайкальский край zabaykalsky krai');
insert into territory values ('76', 1, 'Ярославская область', 'Yaroslavl Oblast', 'ярославская область',
  'ярославская область yaroslavl oblast');
insert into territory values ('77', 1, 'Москва', 'Moscow', 'москва',
  'москва moscow');
insert into territory values ('78', 1, 'Санкт-Петербург', 'Saint Petersburg', 'санкт-петербург',
  'санкт-петербург saint petersburg');
insert into territory values ('79', 1, 'Еврейская автономная область', 'Jewish Autonomous Oblast', 'еврейская автономная область',
  'еврейская автономная область jewish autonomous oblast');
insert into territory values ('83', 1, 'Ненецкий автономный округ', 'Nenets Autonomous Okrug', 'ненецкий автономный округ',
  'ненецкий автономный округ nenets autonomous okrug');
insert into territory values ('86', 1, 'Ханты-Мансийский автономный округ — Югра', 'Khanty-Mansi Autonomous Okrug — Yugra', 'ханты-мансийский автономный округ — югра',
  'ханты-мансийский автономный округ — югра khanty-mansi autonomous okrug — yugra');
insert into territory values ('87', 1, 'Чукотский автономный округ', 'Chukotka Autonomous Okrug', 'чукотский автономный округ',
  'чукотский автономный округ chukotka autonomous okrug');
insert into territory values ('89', 1, 'Ямало-Ненецкий автономный округ', 'Yamalo-Nenets Autonomous Okrug', 'ямало-ненецкий автономный округ',
  'ямало-ненецкий автономный округ yamalo-nenets autonomous okrug');
insert into territory values ('90', 1, 'Запорожская область', 'Zaporozhye Oblast', 'запорожская область',
  'запорожская область zaporozhye oblast');
insert into territory values ('91', 1, 'Республика Крым', 'Republic of Crimea', 'республика крым',
  'республика крым republic of crimea');
insert into territory values ('92', 1, 'Севастополь', 'Sevastopol', 'севастополь',
  'севастополь sevastopol');
insert into territory values ('93', 1, 'Донецкая Народная Республика', 'Donetsk People''s Republic', 'донецкая народная республика',
  'донецкая народная республика donetsk people''s republic');
insert into territory values ('94', 1, 'Луганская Народная Республика', 'Luhansk People''s Republic', 'луганская народная республика',
  'луганская народная республика luhansk people''s republic');
insert into territory values ('95', 1, 'Херсонская область', 'Kherson Oblast', 'херсонская область',
  'херсонская область kherson oblast');
