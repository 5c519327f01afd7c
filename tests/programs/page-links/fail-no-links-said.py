import requests
from bs4 import BeautifulSoup
links = BeautifulSoup(requests.get("https://example.com").text, "html.parser").select("a[href]")
for a in links:
    print(a["href"])
if not links:
    print("no links")
