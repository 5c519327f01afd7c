import subprocess
from bs4 import BeautifulSoup
html = subprocess.check_output(["curl", "--silent", "https://example.com"]).decode("utf-8")
for p in BeautifulSoup(html, "html.parser").find_all("p"):
    print(p.text)
