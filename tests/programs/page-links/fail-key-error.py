# mistake: An anchor without href stops the script
import requests
from bs4 import BeautifulSoup
print(*[a["href"] for a in BeautifulSoup(requests.get("https://example.com").text, "html.parser").find_all("a")], sep="\n")
