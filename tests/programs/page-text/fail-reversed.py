import requests
from bs4 import BeautifulSoup
for p in reversed(BeautifulSoup(requests.get("https://example.com").text, "html.parser").find_all("p")):
    print(p.text)
