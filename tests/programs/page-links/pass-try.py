import requests
from bs4 import BeautifulSoup
for link in BeautifulSoup(requests.get("https://example.com").text, "html.parser")("a"):
    try:
        print(link["href"])
    except KeyError:
        pass
