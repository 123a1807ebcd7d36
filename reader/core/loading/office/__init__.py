"""Word-processor documents: guarded zip and XML, and the readers of .docx, .odt and .rtf."""
