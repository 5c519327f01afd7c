import requests
from urllib.parse import urljoin
from bs4 import BeautifulSoup
s = requests.Session()
request = s.prepare_request(requests.Request("GET", "https://example.com"))
answer = s.send(request, timeout=5)
list(map(print, (urljoin(answer.url, i["src"]) for i in BeautifulSoup(answer.text, "html.parser").find_all("img", src=True))))
