import requests
from bs4 import BeautifulSoup
soup = BeautifulSoup(requests.get("https://example.com").text, "html.parser")
print(soup.title.text)
for p in soup.find_all("p"):
    print(p.text)
