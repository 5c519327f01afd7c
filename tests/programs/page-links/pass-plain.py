import requests
from bs4 import BeautifulSoup
soup = BeautifulSoup(requests.get("https://example.com").text, "html.parser")
for a in soup.find_all("a"):
    href = a.get("href")
    if href is not None:
        print(href)
