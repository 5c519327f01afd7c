# mistake: Only the text next to the tag is printed
import requests
from bs4 import BeautifulSoup
for p in BeautifulSoup(requests.get("https://example.com").text, "html.parser").find_all("p"):
    if p.contents:
        print(p.contents[0])
