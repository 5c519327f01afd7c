# mistake: The soup of another script
for row in soup.find("table").find_all("tr"):
    print([c.text for c in row.find_all("td")])
