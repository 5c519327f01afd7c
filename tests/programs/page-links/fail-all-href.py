# mistake: Every element with an address is printed
import requests
from bs4 import BeautifulSoup
for a in BeautifulSoup(requests.get("https://example.com").text, "html.parser").select("[href]"):
    print(a["href"])
