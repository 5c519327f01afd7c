import requests
from bs4 import BeautifulSoup
for a in BeautifulSoup(requests.get("https://example.com").text, "html.parser").select("a[href]"):
    print(a.text, a["href"])
