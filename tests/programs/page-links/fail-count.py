import requests
from bs4 import BeautifulSoup
links = BeautifulSoup(requests.get("https://example.com").text, "html.parser").select("a[href]")
print(len(links), "links")
for a in links:
    print(a["href"])
