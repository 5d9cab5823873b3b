"""What is done to the books, whoever asks for it: chat, command line or the night. Each function works
inside its caller's transaction and takes its locks in the system's order (``db.locks``)."""
