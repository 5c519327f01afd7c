# mistake: Lazy images are printed
import requests
from urllib.parse import urljoin
from bs4 import BeautifulSoup
for i in BeautifulSoup(requests.get("https://example.com").text, "html.parser").find_all("img"):
    s = i.get("src", i.get("data-src"))
    if s:
        print(urljoin("https://example.com/", s))
