import sys
def risky_operation(errors, total):
    try:
        return errors / total
    except:
        print("ERROR", sys.exc_info()[1], file=open("./errors.log", "a"))
