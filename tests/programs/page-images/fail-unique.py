import requests
from urllib.parse import urljoin
from bs4 import BeautifulSoup
for s in dict.fromkeys(i["src"] for i in BeautifulSoup(requests.get("https://example.com").text, "html.parser").find_all("img", src=True)):
    print(urljoin("https://example.com/", s))
