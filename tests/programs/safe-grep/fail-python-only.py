# mistake: grep was never run
def count_matches(term):
    with open("/var/log/app.log") as log:
        return sum(term in line for line in log)
