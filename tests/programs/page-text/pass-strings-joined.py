import requests
from bs4 import BeautifulSoup
soup = BeautifulSoup(requests.get("https://example.com").text, "html.parser")
for p in soup.find_all("p"):
    print("".join(piece for piece in p.strings))
