# mistake: The term goes through a shell
import os
def count_matches(term):
    return len(os.popen("grep -F -- " + term + " /var/log/app.log").readlines())
