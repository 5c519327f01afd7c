import subprocess
from bs4 import BeautifulSoup

page = subprocess.run(["curl", "-s", "https://example.com"], capture_output=True, text=True, check=True).stdout
print(BeautifulSoup(page, "html.parser").title.text.strip())
