# mistake: Scripts are printed too
import requests
from urllib.parse import urljoin
from bs4 import BeautifulSoup
for i in BeautifulSoup(requests.get("https://example.com").text, "html.parser").select("[src]"):
    print(urljoin("https://example.com/", i["src"]))
