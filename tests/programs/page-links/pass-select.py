import requests
from bs4 import BeautifulSoup
print(*[a["href"] for a in BeautifulSoup(requests.get("https://example.com/").content, "html.parser").select("a[href]")], sep="\n")
