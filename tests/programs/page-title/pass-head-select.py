import requests as rq
from bs4 import BeautifulSoup as BS
s = rq.Session()
print(f"The title is: {' '.join(BS(s.get('https://example.com').text, 'html.parser').select_one('head > title').text.split())}")
