"""Pages of paper: type measured, boxes painted, PDFs written, and the dialog that shows them."""
