import requests
from bs4 import BeautifulSoup
for p in BeautifulSoup(requests.get("https://example.com").text, "html.parser").find_all("p"):
    print(p.get_text())
