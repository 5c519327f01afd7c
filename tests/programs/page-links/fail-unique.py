# mistake: A set loses order and repeats
import requests
from bs4 import BeautifulSoup
for h in dict.fromkeys(a["href"] for a in BeautifulSoup(requests.get("https://example.com").text, "html.parser").find_all("a", href=True)):
    print(h)
