# mistake: Nothing is printed
