# mistake: Nothing is fetched
print("Title: Example Domain")
