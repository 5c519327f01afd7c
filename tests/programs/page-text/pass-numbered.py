import requests
from bs4 import BeautifulSoup
for n, p in enumerate(BeautifulSoup(requests.get("https://example.com/").content, "html.parser")("p"), 1):
    print(f"{n}. {p.text.strip()}")
