# mistake: The addresses are made full
import requests
from urllib.parse import urljoin
from bs4 import BeautifulSoup
for a in BeautifulSoup(requests.get("https://example.com").text, "html.parser").select("a[href]"):
    print(urljoin("https://example.com", a["href"]))
