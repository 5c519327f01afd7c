import sys, requests
from bs4 import BeautifulSoup
for a in BeautifulSoup(requests.get("https://example.com").text, "html.parser").find_all("a", href=lambda h: h):
    sys.stdout.write(f"{a['href']}\n")
