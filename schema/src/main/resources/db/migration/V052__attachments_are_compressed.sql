-- PDFs and pictures: to compress them once more costs time and saves nothing.
alter table mail_attachment alter column content set storage external;
