import requests
from bs4 import BeautifulSoup
for h in sorted(a["href"] for a in BeautifulSoup(requests.get("https://example.com").text, "html.parser").find_all("a", href=True)):
    print(h)
