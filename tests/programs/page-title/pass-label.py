from bs4 import BeautifulSoup
import requests
r = requests.get("https://example.com/", timeout=3)
r.raise_for_status()
print("Title:", BeautifulSoup(r.content, "html.parser").find("title").get_text(strip=True))
