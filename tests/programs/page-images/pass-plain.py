import requests
from urllib.parse import urljoin
from bs4 import BeautifulSoup
for i in BeautifulSoup(requests.get("https://example.com").text, "html.parser").find_all("img"):
    if i.get("src"):
        print(urljoin("https://example.com", i.get("src")))
