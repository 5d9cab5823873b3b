-- 20,000 products: what a wholesaler of groceries has, by many brands and in many sizes.

CREATE TEMP TABLE goods AS
SELECT row_number() OVER () AS number, split_part(line, '|', 1) AS category,
    split_part(line, '|', 2) AS name, split_part(line, '|', 3) AS name_hi,
    split_part(line, '|', 4) AS alias
FROM regexp_split_to_table($goods$Grains|Basmati Rice|बासमती चावल|basmati chawal
Grains|Parmal Rice|परमल चावल|chawal
Grains|Chakki Atta|चक्की आटा|aata
Grains|Maida|मैदा|refined flour
Grains|Suji|सूजी|rava
Grains|Besan|बेसन|gram flour
Grains|Poha|पोहा|flattened
Grains|Dalia|दलिया|broken wheat
Grains|Sabudana|साबूदाना|sago
Grains|Corn Flakes|कॉर्न फ्लेक्स|makai
Grains|Oats|ओट्स|jai
Grains|Vermicelli|सेवई|sewai
Sweeteners|Sugar|चीनी|chini
Sweeteners|Jaggery|गुड़|gud
Sweeteners|Mishri|मिश्री|misri
Sweeteners|Honey|शहद|shahad
Pulses|Toor Dal|तूर दाल|arhar
Pulses|Chana Dal|चना दाल|channa
Pulses|Moong Dal|मूंग दाल|mung
Pulses|Urad Dal|उड़द दाल|udad
Pulses|Masoor Dal|मसूर दाल|masur
Pulses|Rajma|राजमा|kidney beans
Pulses|Kabuli Chana|काबुली चना|chole
Pulses|Lobia|लोबिया|cowpea
Oils|Mustard Oil|सरसों का तेल|sarson tel
Oils|Soyabean Oil|सोयाबीन तेल|refined tel
Oils|Sunflower Oil|सूरजमुखी तेल|surajmukhi
Oils|Groundnut Oil|मूंगफली तेल|mungfali
Oils|Coconut Oil|नारियल तेल|nariyal
Oils|Vanaspati|वनस्पति|dalda
Oils|Cow Ghee|गाय का घी|desi ghee
Spices|Turmeric Powder|हल्दी पाउडर|haldi
Spices|Red Chilli Powder|लाल मिर्च पाउडर|mirch
Spices|Coriander Powder|धनिया पाउडर|dhania
Spices|Cumin Seed|जीरा|jeera
Spices|Garam Masala|गरम मसाला|masala
Spices|Black Pepper|काली मिर्च|kali mirch
Spices|Cardamom|इलायची|elaichi
Spices|Clove|लौंग|laung
Spices|Asafoetida|हींग|hing
Spices|Iodised Salt|नमक|namak
Spices|Rock Salt|सेंधा नमक|sendha
Spices|Fenugreek|मेथी|methi
Spices|Mustard Seed|राई|rai
Spices|Tamarind|इमली|imli
Beverages|Leaf Tea|चाय पत्ती|chai
Beverages|Green Tea|हरी चाय|hari
Beverages|Instant Coffee|कॉफी|kafi
Beverages|Mango Drink|आम का पेय|aam
Beverages|Orange Squash|संतरा शरबत|santra
Beverages|Rose Sharbat|गुलाब शरबत|gulab
Beverages|Glucose Powder|ग्लूकोज|glucon
Beverages|Milk Powder|दूध पाउडर|doodh
Beverages|Drinking Water|पानी|paani
Snacks|Glucose Biscuit|ग्लूकोज बिस्कुट|biskut
Snacks|Cream Biscuit|क्रीम बिस्कुट|cream
Snacks|Marie Biscuit|मैरी बिस्कुट|marie
Snacks|Rusk|रस्क|toast
Snacks|Potato Chips|आलू चिप्स|aloo
Snacks|Bhujia|भुजिया|sev
Snacks|Namkeen Mixture|नमकीन मिक्सचर|mixture
Snacks|Instant Noodles|नूडल्स|maggi
Snacks|Pasta|पास्ता|macaroni
Snacks|Papad|पापड़|appalam
Snacks|Tomato Ketchup|टमाटर सॉस|sauce
Snacks|Mango Pickle|आम का अचार|achar
Snacks|Mixed Fruit Jam|जैम|jam
Snacks|Chocolate Bar|चॉकलेट|choklet
Snacks|Toffee|टॉफी|candy
Snacks|Cashew|काजू|kaju
Snacks|Almond|बादाम|badam
Snacks|Raisin|किशमिश|kishmish
Snacks|Peanut|मूंगफली दाना|singdana
Household|Bath Soap|नहाने का साबुन|sabun
Household|Washing Bar|कपड़े का साबुन|kapde ka sabun
Household|Detergent Powder|वाशिंग पाउडर|surf
Household|Dishwash Bar|बर्तन बार|bartan
Household|Floor Cleaner|फिनाइल|phenyl
Household|Toilet Cleaner|टॉयलेट क्लीनर|harpic
Household|Matchbox|माचिस|machis
Household|Incense Sticks|अगरबत्ती|agarbatti
Household|Camphor|कपूर|kapoor
Household|Mosquito Coil|मच्छर कॉइल|machhar
Household|Candle|मोमबत्ती|mombatti
Household|Broom|झाड़ू|jhadu
Household|Dry Cell|बैटरी सेल|battery
Household|Garbage Bags|कूड़ा थैली|thaili
Household|Aluminium Foil|फॉयल|foil
Personal|Shampoo|शैम्पू|shampu
Personal|Hair Oil|बालों का तेल|baal tel
Personal|Toothpaste|टूथपेस्ट|manjan
Personal|Toothbrush|टूथब्रश|brush
Personal|Face Cream|फेस क्रीम|cold cream
Personal|Talcum Powder|टैल्कम पाउडर|talc
Personal|Shaving Cream|शेविंग क्रीम|shaving
Personal|Hair Dye|बालों का रंग|mehndi
Personal|Sanitary Pads|सैनिटरी पैड|pads
Personal|Baby Diapers|डायपर|diaper
Personal|Handwash|हैंडवॉश|hand soap
Personal|Razor Blade|ब्लेड|razor$goods$, E'\n') AS line;

INSERT INTO products (
    id, product_code, name, name_hi, brand, category, sub_category, unit, is_active, is_restricted
) OVERRIDING SYSTEM VALUE
SELECT row_number() OVER (ORDER BY md5(g.number || brand || size)), g.number || '-' || brand || size,
    brand || ' ' || g.name || ' ' || size, g.name_hi, brand, g.category, g.name, 'pkt',
    random() > 0.02, random() < 0.005
FROM goods AS g,
    unnest(string_to_array(
        'Annapurna,Shree,Patanjali,Rajdhani,Aashirvaad,Fortune,Saffola,Dhara,Gemini,Everest,MDH,Catch,'
        'Haldiram,Bikaji,Britannia,Parle,Sunfeast,Amul,Nandini,Tata,Brooke,Wagh,Taj,Nirma,Ghadi,Rin,'
        'Lux,Santoor,Medimix,Dabur,Himalaya,Vicco,Godrej,Cinthol,Kissan,Maggi,Yippee,Laxmi,Kohinoor,Daawat',
        ',')) AS brand,
    unnest(ARRAY['100 g', '250 g', '500 g', '1 kg', '5 kg']) AS size;
INSERT INTO product_tax_rates (product_id, valid_from, gst_rate)
SELECT p.id, day, 5
FROM products AS p, unnest(ARRAY[date '2017-07-01', date '2025-09-22']) AS day;

-- What everybody says, and what one vendor or one of his shops says.
INSERT INTO product_aliases (product_id, alias)
SELECT p.id, g.alias FROM products AS p JOIN goods AS g ON g.name = p.sub_category;
-- Without an index, as all are during the loading, each product would look at every name.
CREATE INDEX aliases_of_products ON product_aliases (product_id);
UPDATE products AS p SET search_text = product_search_text(p);
DROP INDEX aliases_of_products;
INSERT INTO product_aliases (product_id, vendor_id, retailer_id, alias)
SELECT DISTINCT 1 + floor(20000 * random())::bigint, a.vendor_id,
    CASE WHEN random() < 0.5 THEN a.retailer_id END, 'maal ' || md5(a.number::text)
FROM accounts AS a WHERE a.number <= 3000;
-- What 9,000 accounts have answered, five times each: of goods that the vendor sells, and each name of one.
INSERT INTO product_aliases (product_id, vendor_id, retailer_id, alias, source)
SELECT 1 + ((a.vendor_id - 1) * 397 + name * 33) % 20000, a.vendor_id, a.retailer_id, 'bola ' || name,
    'LEARNED'
FROM accounts AS a, generate_series(0, 4) AS n,
    LATERAL (SELECT (a.number + n * n) % 60 AS name) AS said
WHERE a.number <= 9000
ON CONFLICT DO NOTHING;
INSERT INTO vendor_products (
    id, vendor_id, product_id, sku, vendor_price, pack_sizes, stock_tracked, stock, is_available
) OVERRIDING SYSTEM VALUE
SELECT n + 1, 1 + n % 50, 1 + (n % 50 * 397 + n / 50 * 33) % 20000, 'S' || n, 20 + n % 900,
    '{"peti": 12}', true, (random() * 5000)::integer, random() < 0.97
FROM generate_series(0, 29999) AS n;

-- 250 words of each vendor's own; and what was not understood of orders to him in half a year.
INSERT INTO vendor_words (vendor_id, word, means)
SELECT 1 + n % 50, translate('shabd ' || n, '0123456789', 'abcdefghij'), 'sugar'
FROM generate_series(0, 12499) AS n;
INSERT INTO unclear_words (vendor_id, words, outcome, times, first_seen_on, last_seen_on)
SELECT 1 + n % 50, translate('maal ' || n, '0123456789', 'abcdefghij'),
    (ARRAY['UNKNOWN', 'ASKED'])[1 + n / 50 % 2], 1 + floor(1000 * random() ^ 4), day - 20, day
FROM generate_series(0, 49999) AS n, LATERAL (SELECT current_date - n / 50 % 180 AS day) AS seen;
