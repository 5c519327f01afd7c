import requests
from bs4 import BeautifulSoup
soup = BeautifulSoup(requests.get("https://example.com").text, "html.parser")
for p in soup.find_all("p"):
    for word in p.text.split():
        print(word, end=" ")
    print()
